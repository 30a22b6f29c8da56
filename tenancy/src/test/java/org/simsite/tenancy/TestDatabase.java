package org.simsite.tenancy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.simsite.tenancy.schema.Migrate;
import org.simsite.tenancy.sql.Sql;

/** One PostgreSQL for all tests, with the schema as in production: owned by one role, used by another. */
public final class TestDatabase {
    private static final EmbeddedPostgres SERVER = start();
    private static final Connection SHARED = connect();

    private TestDatabase() {}

    /** As the application's role, each statement by itself. */
    public static Sql sql() {
        return new Sql(kept(SHARED));
    }

    /** A source that gives this connection again and again and never closes it. */
    public static DataSource kept(Connection connection) {
        Connection unclosed = proxy(Connection.class, (self, method, args) -> {
            if (method.getName().equals("close")) return null;
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return proxy(DataSource.class, (self, method, args) -> unclosed);
    }

    public static DataSource application() {
        return as("simsite_app");
    }

    public static DataSource owner() {
        return as("simsite_owner");
    }

    /** Sees every row of every tenant. */
    public static DataSource superuser() {
        return SERVER.getDatabase("postgres", "simsite");
    }

    public static void execute(DataSource as, String sql) {
        try (Connection connection = as.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection connect() {
        try {
            return application().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            for (String role : new String[] {"simsite_owner", "simsite_app"})
                execute(server.getPostgresDatabase(), "create role " + role + " login password '" + role + "'");
            execute(
                    server.getPostgresDatabase(),
                    "create role simsite_limited; grant simsite_limited to simsite_app with inherit false, set true");
            execute(server.getPostgresDatabase(), "create database simsite owner simsite_owner");
            migrate(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once more, as a release does. */
    public static void migrate() {
        migrate(SERVER);
    }

    private static void migrate(EmbeddedPostgres server) {
        new Migrate(server.getJdbcUrl("simsite_owner", "simsite"), "simsite_owner", "simsite_owner").schema("tenancy");
    }

    private static DataSource as(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(SERVER.getJdbcUrl(role, "simsite") + "&stringtype=unspecified&sslmode=disable");
        source.setUser(role);
        source.setPassword(role);
        return source;
    }
}
