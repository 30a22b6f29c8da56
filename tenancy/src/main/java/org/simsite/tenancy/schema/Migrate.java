package org.simsite.tenancy.schema;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings schemas up to date, as their owner and before the server starts: {@code java … Migrate tenancy pool crm}.
 * Each schema has its own history. The roles {@code simsite_owner}, {@code simsite_app} and
 * {@code simsite_limited} must exist; {@code simsite_app} may become {@code simsite_limited} without inheriting from it.
 */
public final class Migrate {
    private static final Logger LOG = System.getLogger(Migrate.class.getName());

    private static final String MAY_BECOME = "select exists (select from pg_auth_members where set_option"
            + " and roleid = to_regrole('simsite_limited') and member = to_regrole('simsite_app'))";

    private final String url;
    private final String owner;
    private final String password;

    public Migrate(String url, String owner, String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** @param schemas in the order in which they refer to each other */
    public static void main(String[] schemas) {
        Migrate migrate = new Migrate(
                setting("simsite.db.url"), setting("simsite.db.owner"), setting("simsite.db.owner-password"));
        for (String schema : schemas) migrate.schema(schema);
    }

    /**
     * @throws org.flywaydb.core.api.FlywayException if a migration fails, or one that ran was changed since
     * @throws IllegalStateException if a role is missing that only the database's administrator can make
     */
    public void schema(String name) {
        requireRoles();
        MigrateResult result = Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(name)
                .locations("classpath:db/" + name, "classpath:db/every")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        LOG.log(
                Level.INFO,
                "schema {0}: {1} migrations applied, version {2}",
                name,
                result.migrationsExecuted,
                version(result));
    }

    private void requireRoles() {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(MAY_BECOME)) {
            row.next();
            if (!row.getBoolean(1))
                throw new IllegalStateException("As the database's administrator: create role simsite_limited;"
                        + " grant simsite_limited to simsite_app with inherit false, set true");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for its roles: " + e.getMessage(), e);
        }
    }

    private static String version(MigrateResult result) {
        List<String> known = java.util.stream.Stream.of(result.targetSchemaVersion, result.initialSchemaVersion)
                .filter(java.util.Objects::nonNull)
                .toList();
        return known.isEmpty() ? "none" : known.getFirst();
    }

    /** A system property, else the environment variable MicroProfile Config would read for it. */
    private static String setting(String name) {
        String value = System.getProperty(name);
        String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        if (value == null) value = System.getenv(variable);
        if (value == null) throw new IllegalArgumentException("set -D" + name + " or " + variable);
        return value;
    }
}
