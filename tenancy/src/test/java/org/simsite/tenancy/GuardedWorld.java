package org.simsite.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.sql.Sql;

/** Work of tenants on one connection of the application's role, with row security at work. */
public final class GuardedWorld implements AutoCloseable {
    private final AsTenant as = new AsTenant();
    private final Connection connection;
    public final Sql sql;

    public GuardedWorld() {
        try {
            connection = TestDatabase.application().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        sql = new Sql(TestDatabase.kept(connection));
    }

    /** @return its id, which is its slug and name too */
    public String tenant() {
        String id = "t" + UUID.randomUUID().toString().substring(0, 8);
        sql.update("""
                insert into tenancy.tenant (id, slug, name, locale, time_zone, realm, state, created_at)
                values (?, ?, ?, 'en', 'Europe/London', ?, 'ACTIVE', now())""", id, id, id, id);
        return id;
    }

    public <T> T as(String tenant, Supplier<T> work) {
        sql.query("select set_config('simsite.tenant', ?, false)", row -> tenant, tenant);
        return as.call(tenant, work);
    }

    public void run(String tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return tenant;
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
