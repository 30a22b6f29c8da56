package org.simsite.bench.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.simsite.launcher.part.Postgres;
import org.simsite.launcher.place.Addresses;

/**
 * Tenants by the thousand: copies of one that was made through the product's doors, row by row of every table in which
 * tenants own something. They have no realm in Keycloak, and jobs that would look for it, or count them, do not.
 */
final class Population {
    private static final String ID = "'copy' || n || '-x7k2'";
    private static final String SLUG = "'copy' || n";
    private static final String NEVER = "'infinity'";

    /** @param key the column that names the tenant, @param others what differs in a copy beside it */
    private record Table(String name, String key, Map<String, String> others) {}

    /** What names a tenant otherwise than by a tenant_id. */
    private static final List<Table> REGISTERS = List.of(
            new Table("tenancy.tenant", "id", Map.of("realm", ID, "slug", SLUG, "storage_due_at", NEVER)),
            new Table(
                    "tenancy.host",
                    "tenant",
                    Map.of("name", "coalesce(m.site_slug || '--', '') || " + SLUG + " || '." + Addresses.BASE + "'")),
            new Table("tenancy.quota", "tenant", Map.of()),
            new Table("tenancy.sign_in_watch", "tenant", Map.of("due_at", NEVER)));

    private static final String CUSTOMERS = """
            create temp table new as
            select uuidv7() as id, n, 'many' || n as word, '+8613' || lpad(n::text, 9, '0') as phone
            from generate_series(%2$d, %3$d) n;
            insert into crm.party (tenant_id, id, version, kind, name, locale, username, site_slug, created_at)
            select '%1$s', id, 1, 'PERSON', 'Many ' || n, 'en', word, case when n %% 3 = 0 then word end, now() from new;
            insert into crm.party_phone (tenant_id, id, version, party_id, number, verified_at)
            select '%1$s', uuidv7(), 1, id, phone, now() from new;
            insert into crm.party_email (tenant_id, id, version, party_id, address)
            select '%1$s', uuidv7(), 1, id, word || '@example.org' from new;
            insert into crm.party_term (tenant_id, id, version, party_id, term)
            select '%1$s', uuidv7(), 1, id, term from new,
                unnest(array[word, word || '@example.org', 'many ' || n, n::text, phone, substr(phone, 2)]) term;
            insert into tenancy.host (name, kind, tenant, site_slug)
            select word || '--acme.%4$s', 'SITE', '%1$s', word from new where n %% 3 = 0""";

    private static final String OWNED = """
            select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relkind = 'r' and c.relnamespace in ('tenancy'::regnamespace, 'crm'::regnamespace)""";

    /** Those that can be written. */
    private static final String COLUMNS = """
            select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
            and attgenerated = '' and attidentity = ''""";

    private final Postgres database;
    private final String model;
    private int copies;
    private int customers;

    /** @param model the id of the tenant whose rows are copied */
    Population(Postgres database, String model) {
        this.database = database;
        this.model = model;
    }

    /** @param tenants so many there are then, with the model; no fewer than before */
    void grow(int tenants) throws SQLException {
        if (tenants - 1 == copies) return;
        try (Connection connection = database.connect("simsite")) {
            untroubled(connection);
            var tables = new ArrayList<>(REGISTERS);
            for (String name : strings(connection, OWNED)) tables.add(new Table(name, "tenant_id", Map.of()));
            connection.setAutoCommit(false); // or a job of the product would find tenants that are not whole
            for (Table table : tables) copy(connection, table, tenants - 1);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum analyze");
        }
        copies = tenants - 1;
    }

    /** Of so many copies at most, evenly taken of all; none if there is only the model. */
    List<String> slugs(int most) {
        int step = Math.max(1, copies / most);
        return IntStream.iterate(1, n -> n <= copies, n -> n + step)
                .limit(most)
                .mapToObj(n -> "copy" + n)
                .toList();
    }

    /** As many customers more for the model, each with a phone, a mail address and the words she is found by, a third with a site. */
    void customers(int count) throws SQLException {
        try (Connection connection = database.connect("simsite")) {
            untroubled(connection);
            for (String statement : CUSTOMERS.split(";\n"))
                execute(connection, statement.formatted(model, customers + 1, customers + count, Addresses.BASE));
            execute(connection, "vacuum analyze");
        }
        customers += count;
    }

    /** The database's own superuser, whom row security does not bind, and without triggers: they would tell of each row. */
    private static void untroubled(Connection connection) throws SQLException {
        execute(connection, "set session_replication_role = replica");
        execute(connection, "set synchronous_commit = off");
    }

    private void copy(Connection connection, Table table, int last) throws SQLException {
        List<String> columns = strings(connection, COLUMNS, table.name());
        String values = columns.stream()
                .map(column -> column.equals(table.key()) ? ID : table.others().getOrDefault(column, "m." + column))
                .collect(Collectors.joining(", "));
        String insert = "insert into %s (%s) select %s from %1$s m, generate_series(?, ?) n where m.%s = ?"
                .formatted(table.name(), String.join(", ", columns), values, table.key());
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setInt(1, copies + 1);
            statement.setInt(2, last);
            statement.setString(3, model);
            statement.executeUpdate();
        }
    }

    private static List<String> strings(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            var found = new ArrayList<String>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }
}
