package org.simsite.modempool;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;

/** One PostgreSQL for all tests of this module, with the roles and the schema of production. */
public final class PoolDatabase {
    private static final PoolDatabase SHARED = start();

    private final Database database;
    private final DataSource owner;
    private final EmbeddedPostgres server;
    private final String tables;

    private PoolDatabase(EmbeddedPostgres server) {
        this.server = server;
        owner = server.getPostgresDatabase();
        database = node(server);
        tables = tables();
    }

    private static PoolDatabase start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "64")
                    // What one test's rows were like would be the planner's guess in the next, if it came by just then.
                    .setServerConfig("autovacuum", "off")
                    .start();
            migrate(server.getPostgresDatabase());
            return new PoolDatabase(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void migrate(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role simsite_app login");
        }
        Flyway.configure()
                .dataSource(owner)
                .schemas("pool")
                .locations("classpath:db/pool")
                .load()
                .migrate();
    }

    /** What the application's own role may not do. */
    private void asOwner(String statement) {
        try (Connection connection = owner.getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same rows as another node sees them: over connections of its own. */
    public static Database anotherNode() {
        return node(SHARED.server);
    }

    /**
     * The same rows over a bad line: each use of a connection takes so much longer, and one in so many fails.
     *
     * @param delay spent in the database itself
     */
    public static Database badNode(Duration delay, int failing) {
        try {
            var application = (PGSimpleDataSource) SHARED.server.getDatabase("simsite_app", "postgres");
            application.setProperty("stringtype", "unspecified");
            var transactions = new LocalTransactions(application);
            DataSource source = transactions.source();
            var uses = new AtomicInteger();
            DataSource bad = (DataSource) Proxy.newProxyInstance(
                    PoolDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, values) -> {
                        if (uses.incrementAndGet() % failing == 0) {
                            throw new SQLException("the line broke");
                        }
                        Connection connection = source.getConnection();
                        try (var statement = connection.createStatement()) {
                            statement.execute("select pg_sleep(" + delay.toMillis() / 1000.0 + ")");
                        }
                        return connection;
                    });
            return new Database(bad, transactions);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database node(EmbeddedPostgres server) {
        try {
            var application = (PGSimpleDataSource) server.getDatabase("simsite_app", "postgres");
            application.setProperty("stringtype", "unspecified");
            var transactions = new LocalTransactions(application);
            return new Database(transactions.source(), transactions);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database without a row, for one test; truncated, since dead rows of one test would be read by the next. */
    public static Database empty() {
        SHARED.asOwner("truncate " + SHARED.tables);
        return SHARED.database;
    }

    /** What autovacuum would do in life: the planner learns how large the tables have become. */
    public static void analyze() {
        SHARED.asOwner("vacuum analyze " + SHARED.tables);
    }

    /**
     * How many rows of a table the work reads, by the count of its connection. That is the work's only by difference: what the
     * connection read in the second before may still be among it.
     */
    public static long rowsRead(String table, Runnable work) {
        return SHARED.database.call(sql -> {
            long before = rowsRead(sql, table);
            work.run();
            return rowsRead(sql, table) - before;
        });
    }

    private static long rowsRead(Sql sql, String table) throws SQLException {
        return sql.first(
                        "select seq_tup_read + idx_tup_fetch as n from pg_stat_xact_user_tables"
                                + " where relname = ? and schemaname = 'pool'",
                        row -> row.big("n"),
                        table)
                .orElseThrow();
    }

    private String tables() {
        return database.call(sql -> sql.first(
                        "select string_agg('pool.' || tablename, ', ') as names from pg_tables"
                                + " where schemaname = 'pool' and tablename not like 'flyway%'",
                        row -> row.text("names"))
                .orElseThrow());
    }
}
