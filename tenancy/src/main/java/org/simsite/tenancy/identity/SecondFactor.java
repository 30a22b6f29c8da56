package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import org.simsite.tenancy.sql.Sql;

/** Gives the roles of staff the role that is asked for a second factor, or takes it away, as the tenant has settled. */
@ApplicationScoped
class SecondFactor {
    private static final List<String> STAFF = List.of("tenant-admin", "manager", "agent");

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    RealmMigrations migrations;

    @Inject
    Sql sql;

    protected SecondFactor() {} // CDI

    SecondFactor(KeycloakAdmin keycloak, RealmMigrations migrations, Sql sql) {
        this.keycloak = keycloak;
        this.migrations = migrations;
        this.sql = sql;
    }

    /** A realm that does not know the role yet gets it first. */
    void write(String tenantId) {
        migrations.upgrade(tenantId);
        String roles = "/" + tenantId + "/roles/";
        String asked = Json.createArrayBuilder()
                .add(keycloak.get(roles + SecondFactorFlow.ROLE).object())
                .build()
                .toString();
        boolean required = required(tenantId);
        for (String role : STAFF) {
            String composites = roles + role + "/composites";
            (required ? keycloak.post(composites, asked) : keycloak.delete(composites, asked)).require();
        }
    }

    private boolean required(String tenantId) {
        return sql.find("select second_factor from tenancy.tenant where id = ?", row -> row.getBoolean(1), tenantId)
                .orElseThrow(() -> new KeycloakRefused("no tenant " + tenantId));
    }
}
