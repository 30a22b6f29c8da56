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
 * @param step how much of the SIM's turns the text takes
 */
record NewText(TextRequest request, @Nullable UUID sim, boolean pinned, long step, Instant now) {
    /**
     * The turn of a text: that of the head of the queue or a step after the holder's own last, whichever is later. So however
     * many texts one holder queues, another's first goes out right after the head (start-time fair queueing). Steps grow with
     * parts and shrink with weight.
     */
    static final String TURN = "greatest("
            + "(select min(q.turn) from pool.outbound_sms q where q.sim_id = ? and q.priority = ? and q.state = 'QUEUED'),"
            + "(select max(q.turn) + ?::bigint from pool.outbound_sms q"
            + " where q.sim_id = ? and q.priority = ? and q.state = 'QUEUED' and q.holder = ?), 0)";

    private static final String INSERT =
            "insert into pool.outbound_sms (id, holder, idempotency_key, phone, text, priority,"
                    + " state, sim_id, pinned, not_before, expires_at, queued_at, parts, zones, automatic, turn)"
                    + " values (?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, ?, ?, ?, " + TURN
                    + ") on conflict do nothing";

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
                request.parts(),
                Whereabouts.zones(request.to().e164()),
                request.automatic(),
                sim,
                priority,
                step,
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
