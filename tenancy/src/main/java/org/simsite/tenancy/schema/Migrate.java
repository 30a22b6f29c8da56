package org.simsite.tenancy.schema;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings schemas up to date, as their owner and before the server starts: {@code java … Migrate tenancy pool crm}.
 * Each schema has its own history. The roles {@code simsite_owner} and {@code simsite_app} must exist.
 */
public final class Migrate {
    private static final Logger LOG = System.getLogger(Migrate.class.getName());

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

    /** @throws org.flywaydb.core.api.FlywayException if a migration fails, or one that ran was changed since */
    public void schema(String name) {
        MigrateResult result = Flyway.configure()
                .dataSource(url, owner, password)
                .schemas(name)
                .locations("classpath:db/" + name)
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
