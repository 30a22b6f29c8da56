package org.simsite.modempool;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.simsite.modempool.database.Database;

/** One PostgreSQL for all tests of this module, with the roles and the schema of production. */
public final class PoolDatabase {
    private static final PoolDatabase SHARED = start();

    private final Database database;
    private final DataSource owner;

    private PoolDatabase(EmbeddedPostgres server) throws SQLException {
        owner = server.getPostgresDatabase();
        var application = (PGSimpleDataSource) server.getDatabase("simsite_app", "postgres");
        application.setProperty("stringtype", "unspecified");
        var transactions = new LocalTransactions(application);
        database = new Database(transactions.source(), transactions);
    }

    private static PoolDatabase start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "64")
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

    /** The database without a row, for one test. */
    public static Database empty() {
        SHARED.asOwner("truncate pool.consent_event, pool.sending_rule, pool.number_range, pool.blocked_phone,"
                + " pool.sent_count, pool.reply_loop");
        SHARED.database.run(sql -> {
            for (String table : List.of(
                    "delivery_report",
                    "outbound_part",
                    "outbound_sms",
                    "inbound_sms",
                    "inbound_text",
                    "overlap",
                    "route",
                    "opt_out",
                    "modem",
                    "pin_try",
                    "sim")) {
                sql.update("delete from pool." + table);
            }
        });
        return SHARED.database;
    }
}
