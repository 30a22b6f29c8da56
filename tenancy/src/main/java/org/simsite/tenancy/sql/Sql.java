package org.simsite.tenancy.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.QuotaReached;

/**
 * Statements over the application's data source; inside a transaction they run on its connection, together with JPA.
 * For tables that belong to the platform: registries and queues.
 */
@ApplicationScoped
public class Sql {
    @Resource(lookup = "java:jboss/datasources/SimsiteDS")
    DataSource db;

    protected Sql() {} // CDI

    public Sql(DataSource db) {
        this.db = db;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... args) {
        try (Connection connection = db.getConnection();
                PreparedStatement statement = prepare(connection, sql, args);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) found.add(row.read(rows));
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The first row, if any. */
    public <T> Optional<T> find(String sql, Row<T> row, @Nullable Object... args) {
        return query(sql, row, args).stream().findFirst();
    }

    /** @return the number of rows changed */
    public int update(String sql, @Nullable Object... args) {
        try (Connection connection = db.getConnection();
                PreparedStatement statement = prepare(connection, sql, args)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** What the database refuses by a rule of ours is no failure of its own. */
    private static RuntimeException failure(SQLException e) {
        return QuotaReached.in(e).<RuntimeException>map(reached -> reached).orElseGet(() -> new SqlFailure(e));
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... args)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) statement.setObject(i + 1, args[i]);
        return statement;
    }
}
