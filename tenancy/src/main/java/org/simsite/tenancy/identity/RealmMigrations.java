package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.simsite.tenancy.sql.Sql;

/** The versions of the tenant template: a realm is made as version 1 and brought to the last, step by step. */
@ApplicationScoped
class RealmMigrations {
    @Inject
    KeycloakAdmin keycloak;

    @Inject
    RealmBrand brand;

    @Inject
    Sql sql;

    protected RealmMigrations() {} // CDI

    RealmMigrations(KeycloakAdmin keycloak, RealmBrand brand, Sql sql) {
        this.keycloak = keycloak;
        this.brand = brand;
        this.sql = sql;
    }

    /** The first leads from version 1 to 2. New ones are added at the end, and none is ever taken away. */
    private List<RealmChange> changes() {
        return List.of(
                new SignInSettings(keycloak),
                new SecondFactorFlow(keycloak),
                CallbackPaths.ofTenant(keycloak),
                brand::write);
    }

    int current() {
        return 1 + changes().size();
    }

    /** A version counts once its change is whole: a crash in between makes the change again. */
    void upgrade(String tenantId) {
        List<RealmChange> changes = changes();
        for (int version = version(tenantId); version <= changes.size(); version++) {
            changes.get(version - 1).apply(tenantId);
            sql.update(
                    "update tenancy.tenant set realm_version = ? where id = ? and realm_version = ?",
                    version + 1,
                    tenantId,
                    version);
        }
    }

    private int version(String tenantId) {
        return sql.find("select realm_version from tenancy.tenant where id = ?", row -> row.getInt(1), tenantId)
                .orElseThrow(() -> new KeycloakRefused("no tenant " + tenantId));
    }
}
