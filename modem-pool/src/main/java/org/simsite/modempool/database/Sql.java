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

    @FunctionalInterface
    private interface Answer<T> {
        T of(PreparedStatement prepared) throws SQLException;
    }

    private final Connection connection;
    private final @Nullable Pipeline pipeline;

    /** @param pipeline of the transaction; null if whoever ends it does not know what waits in it */
    Sql(Connection connection, @Nullable Pipeline pipeline) {
        this.connection = connection;
        this.pipeline = pipeline;
    }

    /** All rows of the answer. */
    public <T> List<T> list(String statement, Reader<T> reader, @Nullable Object... values) throws SQLException {
        return execute(with(statement, values), prepared -> rows(prepared, reader));
    }

    private static <T> List<T> rows(PreparedStatement prepared, Reader<T> reader) throws SQLException {
        try (ResultSet result = prepared.getResultSet()) {
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
        return execute(with(statement, values), PreparedStatement::getUpdateCount);
    }

    /**
     * A change that goes to the server with the next statement of the transaction, or at its end: it costs no round trip of
     * its own. What is wrong with it is only told then.
     */
    public void later(String statement, @Nullable Object... values) throws SQLException {
        if (pipeline == null) {
            update(statement, values);
        } else {
            pipeline.add(statement, values);
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        if (pipeline != null && !pipeline.isEmpty()) {
            execute(pipeline.take(), PreparedStatement::getUpdateCount);
        }
    }

    private Pipeline with(String statement, @Nullable Object... values) {
        Pipeline all = pipeline == null ? new Pipeline() : pipeline.take();
        all.add(statement, values);
        return all;
    }

    /** @param last takes the answer to the last statement */
    private <T> T execute(Pipeline all, Answer<T> last) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(all.text())) {
            List<@Nullable Object> values = all.values();
            for (int i = 0; i < values.size(); i++) {
                bind(prepared, i + 1, values.get(i));
            }
            prepared.execute();
            for (int i = 1; i < all.size(); i++) {
                prepared.getMoreResults();
            }
            return last.of(prepared);
        }
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
