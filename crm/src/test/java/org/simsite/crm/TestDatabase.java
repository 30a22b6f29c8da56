package org.simsite.crm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.simsite.tenancy.schema.Migrate;

/** One PostgreSQL for all tests of the module, with the product's roles, migrations and persistence unit. */
public final class TestDatabase {
    private static final TestDatabase ONE = start();

    private final EmbeddedPostgres postgres;
    private final EntityManagerFactory emf;

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.emf = Persistence.createEntityManagerFactory("simsite", settings(url("simsite_app")));
    }

    public static EntityManagerFactory emf() {
        return ONE.emf;
    }

    /** As the role of the application: row security holds. */
    public static Connection app() throws SQLException {
        return java.sql.DriverManager.getConnection(ONE.url("simsite_app"));
    }

    public static DataSource application() {
        var source = new PGSimpleDataSource();
        source.setUrl(ONE.url("simsite_app"));
        return source;
    }

    public static Connection superuser() throws SQLException {
        return ONE.postgres.getDatabase("postgres", "simsite").getConnection();
    }

    private static TestDatabase start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            try (Connection c = postgres.getPostgresDatabase().getConnection();
                    Statement sql = c.createStatement()) {
                sql.execute("create role simsite_owner login");
                sql.execute("create role simsite_app login");
                sql.execute("create role simsite_limited");
                sql.execute("grant simsite_limited to simsite_app with inherit false, set true");
                sql.execute("create database simsite owner simsite_owner");
            }
            var migrate = new Migrate(postgres.getJdbcUrl("simsite_owner", "simsite"), "simsite_owner", "");
            migrate.schema("tenancy");
            migrate.schema("crm");
            return new TestDatabase(postgres);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no PostgreSQL for the tests", e);
        }
    }

    private String url(String role) {
        return postgres.getJdbcUrl(role, "simsite") + "&stringtype=unspecified";
    }

    private static Map<String, Object> settings(String url) {
        return Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", "",
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                "jakarta.persistence.jdbc.user", "simsite_app",
                "eclipselink.target-server", "None");
    }
}
