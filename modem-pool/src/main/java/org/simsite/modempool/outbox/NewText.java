package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Sql;

/**
 * A text about to be queued.
 *
 * @param sim where known already; else the router chooses
 * @param pinned over this SIM and no other
 */
record NewText(TextRequest request, @Nullable UUID sim, boolean pinned, Instant now) {
    /**
     * The turn of a text: that of the head of the queue or one after the holder's own last, whichever is later. So however
     * many texts one holder queues, another's first goes out right after the head (start-time fair queueing).
     */
    static final String TURN = "greatest("
            + "(select min(q.turn) from pool.outbound_sms q where q.sim_id = ? and q.priority = ? and q.state = 'QUEUED'),"
            + "(select max(q.turn) + 1 from pool.outbound_sms q"
            + " where q.sim_id = ? and q.priority = ? and q.state = 'QUEUED' and q.holder = ?), 0)";

    private static final String INSERT =
            "insert into pool.outbound_sms (id, holder, idempotency_key, phone, text, priority,"
                    + " state, sim_id, pinned, not_before, expires_at, queued_at, turn)"
                    + " values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, " + TURN + ") on conflict do nothing";

    /** Returns the id of the text with this key, which is this one or an earlier one. */
    UUID insert(Sql sql, UUID id) throws SQLException {
        int priority = request.priority().ordinal();
        int inserted = sql.update(
                INSERT,
                id,
                request.holder(),
                request.idempotencyKey(),
                request.to().e164(),
                request.text(),
                priority,
                sim,
                pinned,
                now,
                now.plus(request.priority().validity()),
                now,
                sim,
                priority,
                sim,
                priority,
                request.holder());
        return inserted == 1 ? id : earlier(sql);
    }

    private UUID earlier(Sql sql) throws SQLException {
        return sql.first(
                        "select id from pool.outbound_sms where holder = ? and idempotency_key = ?",
                        row -> row.uuid("id"),
                        request.holder(),
                        request.idempotencyKey())
                .orElseThrow();
    }
}
