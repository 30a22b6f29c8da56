package org.simsite.tenancy.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step that was begun.
 *
 * @param name {@code shut}, {@code remind_week}, {@code remind_day}; {@code open}; {@code realm}, {@code texts}, {@code rows}, {@code end}
 * @param at when it was done
 */
public record DoneStep(
        String name, Instant startedAt, @Nullable Instant at, int attempts) {
    static DoneStep read(ResultSet row) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new DoneStep(
                row.getString("name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant(),
                row.getInt("attempts"));
    }
}
