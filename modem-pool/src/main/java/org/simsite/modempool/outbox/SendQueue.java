package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.route.RouteBook;

/**
 * The outbox as the worker of a modem sees it: what to send next over its SIM, and the record of each step before the next
 * one is taken, so that a crash between any two leaves a state that says what may have happened.
 */
@ApplicationScoped
public class SendQueue {
    private static final String UNSENT = " where text_id = ? and part = ? and state = 'WAITING'"
            + " and exists (select 1 from pool.outbound_sms o where o.id = text_id and o.state = 'SENDING')";

    private Database database;
    private Claims claims;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SendQueue() {}

    @Inject
    SendQueue(Database database, RouteBook routes, Gate gate) {
        this(database, routes, gate, Clock.systemUTC());
    }

    public SendQueue(Database database, RouteBook routes, Clock clock) {
        this(database, routes, Gate.of(database, clock), clock);
    }

    SendQueue(Database database, RouteBook routes, Gate gate, Clock clock) {
        this.database = database;
        this.claims = new Claims(routes, gate);
        this.clock = clock;
    }

    /** Several steps on record at once, or none of them. */
    public void together(Runnable steps) {
        database.run(sql -> steps.run());
    }

    /** Within {@link #together}: what follows once the steps are on record. */
    public void afterCommit(Runnable work) {
        database.afterCommit(work);
    }

    /** The next text of this SIM, now this worker's; texts that must not go out any more are settled on the way. */
    public Optional<ClaimedText> claim(UUID sim) {
        return database.call(sql -> claims.next(sql, sim, clock.instant()));
    }

    /** Whether a text that was claimed some time ago may still go, and nothing more urgent waits for its SIM. */
    public boolean isStillNext(UUID text) {
        Instant now = clock.instant();
        return database.call(sql -> sql.first(Claims.STILL_NEXT, row -> row.flag("next"), now, now, text))
                .orElse(false);
    }

    /**
     * The part lies in the modem's memory, not sent: to be recorded before it is.
     *
     * @throws IllegalStateException if the part is not this worker's any more: it must not be sent
     */
    public void stored(OutboundPart part, String imei, int index) {
        handOver(
                "update pool.outbound_part set state = 'STORED', imei = ?, store_index = ?, submitted_at = ?" + UNSENT,
                imei,
                index,
                clock.instant(),
                part.text(),
                part.number());
    }

    /**
     * The part is about to be handed over without a store.
     *
     * @throws IllegalStateException if the part is not this worker's any more: it must not be sent
     */
    public void submitted(OutboundPart part) {
        handOver(
                "update pool.outbound_part set state = 'SUBMITTED', submitted_at = ?" + UNSENT,
                clock.instant(),
                part.text(),
                part.number());
    }

    /** A worker that was away for so long that its text was given up must not go on with it. */
    private void handOver(String statement, Object... values) {
        int changed = database.call(sql -> sql.update(statement, values));
        if (changed == 0) {
            throw new IllegalStateException("the text is not on its way any more");
        }
    }

    /**
     * The network took the part.
     *
     * @param reference TP-MR; null if the modem's answer was lost
     */
    public void sent(OutboundPart part, @Nullable Integer reference) {
        change(
                part,
                "update pool.outbound_part set state = 'SENT', reason = null, reference = ?, sent_at = ?, store_index = null"
                        + " where text_id = ? and part = ? and state in ('WAITING', 'STORED', 'SUBMITTED', 'UNKNOWN')",
                reference,
                clock.instant());
    }

    /**
     * The part was not taken, or nobody can say.
     *
     * @param reason a short name such as {@code network_out_of_order}; null if nothing went wrong with the part itself
     */
    public void failed(OutboundPart part, Verdict verdict, @Nullable String reason) {
        PartState state = switch (verdict) {
            case LATER, OTHER_SIM, GARBLED, MODEM -> PartState.WAITING;
            case REFUSED -> PartState.FAILED;
            case UNKNOWN -> PartState.UNKNOWN;
        };
        change(
                part,
                "update pool.outbound_part set state = ?, reason = ?, verdict = ?, store_index = null"
                        + " where text_id = ? and part = ? and state in ('WAITING', 'STORED', 'SUBMITTED')",
                state,
                reason,
                verdict);
    }

    private void change(OutboundPart part, String statement, @Nullable Object... values) {
        @Nullable Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = part.text();
        all[values.length + 1] = part.number();
        database.run(sql -> {
            sql.later(statement, all);
            Progress.settleAtTheEnd(database, part.text());
        });
    }

    /** The worker is done with the text for now: parts not sent go back into the queue. */
    public void finish(UUID text) {
        database.run(sql -> new Progress(sql, text, clock.instant()).end());
    }

    /** Parts that this modem's memory may hold, of whatever SIM. */
    public List<OutboundPart> storedIn(String imei) {
        return database.call(sql -> sql.list(
                "select " + OutboundPart.COLUMNS + " from pool.outbound_part where imei = ? and state = 'STORED'",
                OutboundPart::of,
                imei));
    }

    /**
     * Ends what a worker of this SIM left in the middle: what was handed over without a store is unknown from now on, what
     * was not handed over goes back into the queue. Parts in a modem's memory stay, until that memory is read.
     */
    public void release(UUID sim) {
        database.run(sql -> {
            sql.update(
                    "update pool.outbound_part set state = 'UNKNOWN', reason = 'answer_lost'"
                            + " where sim_id = ? and state = 'SUBMITTED'",
                    sim);
            for (UUID text : sending(sql, sim)) {
                new Progress(sql, text, clock.instant()).end();
            }
        });
    }

    private static List<UUID> sending(Sql sql, UUID sim) throws SQLException {
        return sql.list(
                "select id from pool.outbound_sms where sim_id = ? and state = 'SENDING' for update",
                row -> row.uuid("id"),
                sim);
    }

    /** Sends over this SIM, each part counted, from that moment on. */
    public List<Instant> sends(UUID sim, Instant from) {
        return database.call(sql -> sql.list(
                "select sent_at from pool.outbound_part where sim_id = ? and sent_at >= ? order by sent_at",
                row -> row.instant("sent_at"),
                sim,
                from));
    }

    /** Notes that a limit of the SIM is reached, for whoever asks why a text waits. */
    public void hold(UUID sim, Instant until, String reason) {
        database.run(sql ->
                sql.update("update pool.sim set held_until = ?, held_reason = ? where id = ?", until, reason, sim));
    }
}
