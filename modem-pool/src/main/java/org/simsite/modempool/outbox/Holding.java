package org.simsite.modempool.outbox;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.util.UUID;
import org.simsite.modempool.database.Sql;

/** Does what the gate ruled: refuses a text for good, or holds it and those of its kind until they may go. */
final class Holding {
    /** So many at once: a worker must not be kept from its modem. */
    private static final int BATCH = 500;

    /** A held text gives its card back, so that it comes in turn again through the router. */
    private static final String HOLD = "update pool.outbound_sms set state = 'HELD', reason = ?, not_before = ?,"
            + " attempts = greatest(attempts - 1, 0), sim_id = case when pinned then sim_id end,"
            + " prefix = case when pinned then prefix end where id = ?";

    /** Those that would be held next for the same reason, in their order; so many a minute if the limit is one a minute. */
    private static final String OTHERS = "update pool.outbound_sms o set state = 'HELD', reason = ?, sim_id = null,"
            + " prefix = null, not_before = ?::timestamptz + case when ? = 0 then interval '0'"
            + " else (n.place / greatest(?, 1)) * interval '1 minute' end from (select id, row_number() over () as place"
            + " from (select id from pool.outbound_sms where sim_id = ? and holder = ? and priority >= ?"
            + " and state = 'QUEUED' and attempts = 0 and not pinned and (? or zones = ?)"
            + " order by priority, turn limit " + BATCH + " for update skip locked) q) n where o.id = n.id";

    private Holding() {}

    static void apply(Sql sql, Passing text, Ruling ruling, UUID sim) throws SQLException {
        apply(sql, text, ruling);
        if (ruling.until() != null && ruling.scope() != Ruling.Scope.TEXT) {
            sql.update(
                    OTHERS,
                    ruling.reason(),
                    ruling.until(),
                    ruling.perMinute(),
                    ruling.perMinute(),
                    sim,
                    text.holder(),
                    Math.max(text.priority(), ruling.reason().equals("quiet_hours") ? 1 : 0),
                    ruling.scope() == Ruling.Scope.HOLDER,
                    text.zones());
        }
    }

    /** Of the one text alone. */
    static void apply(Sql sql, Passing text, Ruling ruling) throws SQLException {
        if (ruling.until() == null) {
            refuse(sql, text.id(), ruling.reason());
        } else {
            sql.update(HOLD, ruling.reason(), requireNonNull(ruling.until()), text.id());
        }
    }

    static void refuse(Sql sql, UUID text, String reason) throws SQLException {
        sql.update("update pool.outbound_sms set state = 'FAILED', reason = ? where id = ?", reason, text);
    }
}
