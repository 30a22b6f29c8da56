package org.simsite.bench.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.simsite.launcher.part.Postgres;
import org.simsite.launcher.process.Await;

/**
 * Sign-ups as they are when their link has been followed, for the product's own saga to make tenants of: the door lets in
 * twenty an hour from one network.
 */
final class Confirmed {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Postgres database;

    Confirmed(Postgres database) {
        this.database = database;
    }

    UUID add(String slug) {
        UUID id = UUID.randomUUID();
        change("""
                insert into tenancy.signup (id, company, slug, admin_name, admin_email, locale, time_zone, state, due_at)
                values (?::uuid, ?, ?, 'Chen Yu', ?, 'en', 'Asia/Shanghai', 'PROVISIONING', clock_timestamp())""", id.toString(), "Company " + slug, slug, "chen.yu@" + slug + ".example");
        return id;
    }

    /** @return the tenant's id, when the last step is done */
    String awaitReady(UUID signup) {
        return Await.until(
                "the sign-up " + signup,
                PATIENCE,
                () -> text(
                        "select tenant from tenancy.signup where id = ?::uuid and state = 'READY'", signup.toString()));
    }

    /** From the confirmation to the end of the last step. */
    double seconds(UUID signup) {
        return Double.parseDouble(text("""
                select extract(epoch from max(p.done_at) - s.created_at)::text
                from tenancy.signup s join tenancy.signup_step p on p.signup = s.id where s.id = ?::uuid group by s.id""", signup.toString()).orElseThrow());
    }

    int tenants() {
        return Integer.parseInt(
                text("select count(*)::text from tenancy.tenant").orElseThrow());
    }

    private Optional<String> text(String query, String... parameters) {
        try (Connection connection = database.connect("simsite");
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String update, String... parameters) {
        try (Connection connection = database.connect("simsite");
                PreparedStatement statement = prepared(connection, update, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String query, String... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
        return statement;
    }
}
