package org.simsite.tenancy.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A step that was begun. */
record StepRow(String name, Instant startedAt, @Nullable Instant doneAt, int attempts) {
    static StepRow read(ResultSet row) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new StepRow(
                row.getString("name"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant(),
                row.getInt("attempts"));
    }
}
