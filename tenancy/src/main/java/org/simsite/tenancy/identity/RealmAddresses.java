package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.simsite.tenancy.host.DomainHosts;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.sql.Sql;

/** Keeps the web client of a tenant's realm to the very hosts the tenant has now. */
@ApplicationScoped
public class RealmAddresses {
    private static final Logger LOG = System.getLogger(RealmAddresses.class.getName());

    /** Tasks of one name are carried out one after the other; no account has none. */
    private static final String NOBODY = "";

    @Inject
    TaskQueue tasks;

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    DomainHosts domains;

    @Inject
    Hosts hosts;

    @Inject
    Sql sql;

    protected RealmAddresses() {} // CDI

    RealmAddresses(TaskQueue tasks, KeycloakAdmin keycloak, Sql sql) {
        this.tasks = tasks;
        this.keycloak = keycloak;
        this.sql = sql;
    }

    /** Noted in the caller's transaction, carried out soon after. */
    public void renew(String tenantId) {
        tasks.add(TaskKind.ADDRESSES, tenantId, NOBODY, "");
    }

    /**
     * Lets the realm know a host the tenant is about to get, so that nobody who is led there is refused. If Keycloak is
     * away that is no hindrance: {@link #renew} follows.
     */
    public void expect(String tenantId, String slug) {
        List<URI> roots = new ArrayList<>(roots(tenantId));
        roots.add(hosts.url(hosts.tenant(slug)));
        try {
            write(tenantId, roots);
        } catch (KeycloakAway | KeycloakRefused e) {
            LOG.log(Level.INFO, "the realm of {0} hears of its new host later: {1}", tenantId, e.getMessage());
        }
    }

    void write(String tenantId) {
        write(tenantId, roots(tenantId));
    }

    private List<URI> roots(String tenantId) {
        return domains.homes(tenantId, slug(tenantId)).stream().map(hosts::url).toList();
    }

    private void write(String tenantId, List<URI> roots) {
        var client = new WebClient(keycloak, tenantId);
        client.write(ClientJson.move(client.read(), roots));
    }

    private String slug(String tenantId) {
        return sql.find("select slug from tenancy.tenant where id = ?", row -> row.getString(1), tenantId)
                .orElseThrow(() -> new KeycloakRefused("no tenant " + tenantId));
    }
}
