package org.simsite.tenancy.identity;

import java.util.List;
import org.simsite.tenancy.sql.Sql;

/** The queue to Keycloak, for tests that only need to see what is asked. */
public final class TestTasks {
    private static final String SECRET = "a secret of thirty-two characters";

    private TestTasks() {}

    public static RealmAddresses addresses(Sql sql) {
        return new RealmAddresses(new TaskQueue(sql, SECRET));
    }

    /** Kinds of what waits for a tenant's realm, in their order. */
    public static List<String> waiting(Sql sql, String tenantId) {
        return sql.query(
                "select kind from tenancy.identity_task where tenant = ? order by id",
                row -> row.getString(1),
                tenantId);
    }
}
