package org.simsite.ear;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the application's own role is answered by PostgreSQL; nothing of it stays. */
final class AppRole {
    private AppRole() {}

    /** The first number that the last statement brings back, or PostgreSQL's code of the first refusal. */
    static String outcome(String tenant, String... statements) throws SQLException {
        var system = EmbeddedSystem.get();
        try (Connection connection = DriverManager.getConnection(
                        system.database().url("simsite"),
                        "simsite_app",
                        system.secrets().get("database.app"));
                var doing = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!tenant.isEmpty()) doing.execute("select set_config('simsite.tenant', '" + tenant + "', true)");
            boolean hasRows = false;
            for (var statement : statements) hasRows = doing.execute(statement);
            if (!hasRows) return Integer.toString(Math.max(0, doing.getUpdateCount()));
            try (var result = doing.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    /** A statement that adds the victim's first row once more, as this tenant's. */
    static String copy(String table, String victim, String tenant) {
        var columns = String.join(
                ", ",
                Victim.query(
                        "select quote_ident(attname) from pg_attribute where attrelid = '" + table
                                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''"));
        var row = Victim.query("select (to_jsonb(t) || jsonb_build_object('tenant_id', '" + tenant + "'))::text from "
                        + table + " t where tenant_id = '" + victim + "' limit 1")
                .getFirst();
        return "insert into " + table + " (" + columns + ") select " + columns + " from jsonb_populate_record(null::"
                + table + ", '" + row.replace("'", "''") + "')";
    }
}
