package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Row;

/**
 * A line of the consent ledger.
 *
 * @param holder whose texts are meant; {@link OptOuts#ALL} for all
 * @param changed false where it was so before
 * @param simNumber the number she wrote to
 */
public record ConsentEvent(
        UUID id,
        String phone,
        String holder,
        Wish wish,
        boolean changed,
        Instant at,
        String actor,
        @Nullable UUID inbound,
        @Nullable String words,
        @Nullable String simNumber) {
    static ConsentEvent of(Row row) throws SQLException {
        return new ConsentEvent(
                row.uuid("id"),
                row.text("phone"),
                row.text("holder"),
                Wish.valueOf(row.text("wish")),
                row.flag("changed"),
                row.instant("at"),
                row.text("actor"),
                row.uuidOrNull("inbound_id"),
                row.textOrNull("words"),
                row.textOrNull("number"));
    }
}
