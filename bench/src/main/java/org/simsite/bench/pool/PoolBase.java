package org.simsite.bench.pool;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.simsite.modempool.database.Database;

/** A PostgreSQL of its own with the pool's schema, which commits as in production. */
public final class PoolBase implements AutoCloseable {
    private static final String ROLE = "simsite_app";

    private final Path data = Files.createTempDirectory("pool-base");
    private final EmbeddedPostgres server;

    public PoolBase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .start();
        try (Connection owner = server.getPostgresDatabase().getConnection();
                var statement = owner.createStatement()) {
            statement.execute("create role " + ROLE + " login");
        }
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .schemas("pool")
                .locations("classpath:db/pool")
                .load()
                .migrate();
    }

    /** Of the application's own role. */
    public String url() {
        return server.getJdbcUrl(ROLE, "postgres");
    }

    /** What the processor spent on the server's processes that still run. */
    public Duration processorTime() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    public Database database() {
        return database(url());
    }

    static Database database(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified");
        var transactions = new ThreadTransactions(source);
        return new Database(transactions.source(), transactions);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
