package org.simsite.tenancy.identity;

import java.util.List;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.sql.Sql;

/** The queue to Keycloak, for tests that only need to see what is asked. */
public final class TestTasks {
    private static final String SECRET = "a secret of thirty-two characters";

    private TestTasks() {}

    /** Carried out against no Keycloak. */
    public static RealmAddresses addresses(Sql sql, HostWorld world) {
        var nowhere = new KeycloakAdmin(
                Clusters.one(new Cluster("main", "http://127.0.0.1:9", "provisioner", "none", 1)), new Wire());
        return addresses(sql, world, nowhere);
    }

    static RealmAddresses addresses(Sql sql, HostWorld world, KeycloakAdmin keycloak) {
        var addresses = new RealmAddresses(new TaskQueue(sql, SECRET), keycloak, sql);
        addresses.hosts = world.hosts;
        addresses.domains = world.domains;
        return addresses;
    }

    public static Accounts accounts(Sql sql) {
        return new Accounts(new TaskQueue(sql, SECRET));
    }

    public static StaffAccounts staffAccounts(Sql sql) {
        return new StaffAccounts(new TaskQueue(sql, SECRET));
    }

    /** Kinds of what waits for a tenant's realm, in their order. */
    public static List<String> waiting(Sql sql, String tenantId) {
        return sql.query(
                "select kind from tenancy.identity_task where tenant = ? order by id",
                row -> row.getString(1),
                tenantId);
    }
}
