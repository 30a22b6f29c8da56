package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.util.UUID;
import org.simsite.modempool.database.Row;

/**
 * A text at the last gate.
 *
 * @param parts as planned
 * @param zones where the phone may be: IANA names, comma between
 * @param automatic whether no person wrote it
 * @param pinned whether it is the pool's own
 * @param passed whether it passed before and comes again after a refusal
 */
record Passing(
        UUID id,
        String holder,
        String phone,
        int priority,
        int parts,
        String zones,
        boolean automatic,
        boolean pinned,
        boolean passed) {
    private static final String TEXT = "o.id, o.holder, o.phone, o.priority, o.parts, o.zones, o.automatic, o.pinned";

    static final String COLUMNS = TEXT + ", o.passed_at is not null as passed";
    /** As it was before the statement that returns it. */
    static final String COLUMNS_BEFORE = TEXT + ", old.passed_at is not null as passed";

    static Passing of(Row row) throws SQLException {
        return new Passing(
                row.uuid("id"),
                row.text("holder"),
                row.text("phone"),
                row.number("priority"),
                row.number("parts"),
                row.text("zones"),
                row.flag("automatic"),
                row.flag("pinned"),
                row.flag("passed"));
    }

    boolean isCode() {
        return priority == Priority.CODE.ordinal();
    }
}
