package org.simsite.tenancy.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.tenant.TenantState;

/**
 * A tenant that leaves, as its own row knew it: that one will be gone.
 *
 * @param was its state before
 * @param until it can be reopened before; then it is erased
 * @param attempts of the present step
 * @param reason why the last attempt failed, for the operator's eyes only
 */
public record Closing(
        String tenant,
        String slug,
        String name,
        Locale locale,
        ZoneId timeZone,
        TenantState was,
        ClosingState state,
        Instant closedAt,
        Instant until,
        @Nullable Instant erasedAt,
        int attempts,
        @Nullable String reason) {

    boolean isOver(Instant now) {
        return state == ClosingState.CLOSED && !now.isBefore(until);
    }

    static Closing read(ResultSet row) throws SQLException {
        OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
        return new Closing(
                row.getString("tenant"),
                row.getString("slug"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("time_zone")),
                TenantState.valueOf(row.getString("was")),
                ClosingState.valueOf(row.getString("state")),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                erased == null ? null : erased.toInstant(),
                row.getInt("attempts"),
                row.getString("reason"));
    }
}
