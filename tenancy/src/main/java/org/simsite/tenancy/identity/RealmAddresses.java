package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.simsite.tenancy.host.DomainHosts;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.sql.Sql;

/** Keeps the web client of a tenant's realm to the very hosts the tenant has now. */
@ApplicationScoped
public class RealmAddresses {
    /** Tasks of one name are carried out one after the other; no account has none. */
    private static final String NOBODY = "";

    @Inject
    TaskQueue tasks;

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    Issuers issuers;

    @Inject
    DomainHosts domains;

    @Inject
    Hosts hosts;

    @Inject
    Sql sql;

    protected RealmAddresses() {} // CDI

    public RealmAddresses(TaskQueue tasks) {
        this.tasks = tasks;
    }

    /** Noted in the caller's transaction, carried out soon after. */
    public void renew(String tenantId) {
        tasks.add(TaskKind.ADDRESSES, tenantId, NOBODY, "");
    }

    void write(String tenantId) {
        List<URI> roots =
                domains.homes(tenantId, slug(tenantId)).stream().map(hosts::url).toList();
        String clients = "/" + tenantId + "/clients";
        var client = keycloak.get(clients + "?clientId=" + issuers.webClientId())
                .array()
                .getJsonObject(0);
        keycloak.put(
                        clients + "/" + client.getString("id"),
                        ClientJson.move(client, roots).toString())
                .require();
    }

    private String slug(String tenantId) {
        return sql.find("select slug from tenancy.tenant where id = ?", row -> row.getString(1), tenantId)
                .orElseThrow(() -> new KeycloakRefused("no tenant " + tenantId));
    }
}
