package org.simsite.launcher.part;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who may do what in the embedded PostgreSQL. Every call may be repeated. */
final class PostgresRoles {
    private final Connection connection;

    PostgresRoles(Connection connection) {
        this.connection = connection;
    }

    void role(String name, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", name)) run("create role %I login", name);
        run("alter role %I login nosuperuser nocreatedb nocreaterole nobypassrls password %L", name, password);
    }

    /** One that cannot log in and that a user becomes for a transaction; its rights are not the user's otherwise. */
    void hat(String name, String user) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", name)) run("create role %I nologin", name);
        run("alter role %I nologin nosuperuser nocreatedb nocreaterole nobypassrls", name);
        run("grant %I to %I with inherit false, set true", name, user);
    }

    /** Only the owner and the user may connect. */
    void database(String name, String owner, String user) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", name))
            run("create database %I owner %I", name, owner);
        run("revoke all on database %I from public", name);
        run("grant connect on database %I to %I", name, user);
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Role and database statements take no parameters: PostgreSQL itself quotes the names into the text. */
    private void run(String format, String... names) throws SQLException {
        String places = "?" + ", ?".repeat(names.length);
        try (PreparedStatement quoting = connection.prepareStatement("select format(" + places + ")");
                Statement statement = connection.createStatement()) {
            quoting.setString(1, format);
            for (int i = 0; i < names.length; i++) quoting.setString(i + 2, names[i]);
            try (ResultSet row = quoting.executeQuery()) {
                row.next();
                statement.execute(row.getString(1));
            }
        }
    }
}
