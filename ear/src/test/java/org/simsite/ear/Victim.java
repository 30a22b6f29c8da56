package org.simsite.ear;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is somebody's in the database, by its catalogue: ids that others may try, words that nobody else may
 * ever see, and a digest that tells whether anything was changed.
 */
final class Victim {
    private static final int EACH = "full".equals(System.getProperty("simsite.trials")) ? 40 : 3;
    private static final int SHORTEST_MARK = 8;

    /** Notes of what was tried are no change, nor is what the system does by itself meanwhile. */
    private static final String OF_ITS_OWN = "audit_entry|audit_head|device|interaction|.*usage.*|.*audit.*";

    final String tenant;
    /** By table. */
    final Map<String, List<String>> ids = new LinkedHashMap<>();

    final Set<String> marks = new LinkedHashSet<>();

    Victim(String slug) {
        tenant = query("select id from tenancy.tenant where slug = '" + slug + "'")
                .getFirst();
        for (var table : tables()) {
            var isOurs = " from " + table + " where tenant_id = '" + tenant + "'";
            for (var column : columns(table, "'uuid'::regtype"))
                ids.computeIfAbsent(table, name -> new ArrayList<>())
                        .addAll(query("select distinct " + column + "::text" + isOurs + " and " + column
                                + " is not null limit " + EACH));
            for (var column : columns(table, "'text'::regtype"))
                if (!column.equals("tenant_id"))
                    query("select distinct " + column + isOurs + " except select " + column + " from " + table
                                    + " where tenant_id <> '" + tenant + "'")
                            .forEach(this::mark);
        }
        ids.values().forEach(marks::addAll);
    }

    private Victim(Victim whole) {
        tenant = whole.tenant;
    }

    /** Of one customer: the rows that name her, without what is published. */
    Victim onlyOf(String party, String username) {
        var one = new Victim(this);
        for (var table : tables())
            if (!table.contains("publication")
                    && !columns(table, "'uuid'::regtype").isEmpty())
                one.ids.put(
                        table,
                        query("select r." + columns(table, "'uuid'::regtype").getFirst() + "::text from " + table
                                + " r where tenant_id = '" + tenant + "' and r::text like '%" + party + "%'"));
        one.ids.values().forEach(one.marks::addAll);
        one.marks.add(username);
        return one;
    }

    /** Words of a person or an id, not the name of a state, nor of a program that the tests let in to every tenant. */
    private void mark(String text) {
        if (text != null
                && text.length() >= SHORTEST_MARK
                && !text.matches("[A-Z_]+|[a-z_.]+|[0-9:.-]+|service-account-test-[a-z-]+")) marks.add(text);
    }

    List<String> anyIds() {
        return ids.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** What a text shows of this victim that whoever asked did not say herself. */
    List<String> shownIn(String text, String said) {
        return marks.stream()
                .filter(text::contains)
                .filter(mark -> !said.contains(mark))
                .toList();
    }

    /** Of all rows, so that any change shows. */
    String digest() {
        var parts = new ArrayList<String>();
        for (var table : tables())
            if (!table.replaceFirst(".*\\.", "").matches(OF_ITS_OWN))
                parts.add(table + "="
                        + query("select coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from " + table
                                        + " r where tenant_id = '" + tenant + "'")
                                .getFirst());
        return String.join("\n", parts);
    }

    private static List<String> tables() {
        return query("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and n.nspname in ('tenancy', 'crm', 'pool') order by 1""");
    }

    private static List<String> columns(String table, String type) {
        return query("select quote_ident(attname) from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and atttypid = " + type);
    }

    /** @return how many rows */
    static int change(String sql) {
        try (Connection connection = EmbeddedSystem.get().database().connect("simsite");
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static List<String> query(String sql) {
        try (Connection connection = EmbeddedSystem.get().database().connect("simsite");
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
