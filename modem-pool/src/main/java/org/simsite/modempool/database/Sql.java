package org.simsite.modempool.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements in one transaction. */
public final class Sql {
    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** All rows of the answer. */
    public <T> List<T> list(String statement, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values);
                ResultSet result = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            var row = new Row(result);
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    /** The first row of the answer, if there is one. */
    public <T> Optional<T> first(String statement, Reader<T> reader, @Nullable Object... values) throws SQLException {
        return list(statement, reader, values).stream().findFirst();
    }

    /** Returns how many rows were changed. */
    public int update(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        }
    }

    private PreparedStatement prepare(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            bind(prepared, i + 1, values[i]);
        }
        return prepared;
    }

    private void bind(PreparedStatement prepared, int position, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            prepared.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            prepared.setString(position, constant.name());
        } else if (value instanceof Object[] elements) {
            prepared.setArray(position, connection.createArrayOf(type(elements), elements));
        } else if (value == null) {
            prepared.setNull(position, Types.NULL);
        } else {
            prepared.setObject(position, value);
        }
    }

    private static String type(Object[] elements) {
        return switch (elements) {
            case String[] texts -> "text";
            case Long[] numbers -> "bigint";
            default -> "uuid";
        };
    }
}
