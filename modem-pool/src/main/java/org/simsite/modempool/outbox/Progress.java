package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Sql;

/** Works out the state of a text from those of its parts. */
final class Progress {
    /** Tries before giving up, whatever the validity: about an hour with the pauses below. */
    private static final int MOST_ATTEMPTS = 12;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private record Part(PartState state, @Nullable String reason) {}

    private final Sql sql;
    private final UUID text;
    private final Instant now;

    Progress(Sql sql, UUID text, Instant now) {
        this.sql = sql;
        this.text = text;
        this.now = now;
    }

    /**
     * Writes the state that follows from the parts.
     *
     * @param ended whether the worker is done with the text for now: parts not handed over wait for another turn
     */
    void settle(boolean ended) throws SQLException {
        List<Part> parts = sql.list(
                "select state, reason from pool.outbound_part where text_id = ? order by part",
                row -> new Part(PartState.valueOf(row.text("state")), row.textOrNull("reason")),
                text);
        String reason = parts.stream()
                .map(Part::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<PartState> states = parts.stream().map(Part::state).toList();
        if (states.contains(PartState.FAILED)) {
            write(OutboundState.FAILED, reason);
        } else if (states.contains(PartState.STORED) || states.contains(PartState.SUBMITTED)) {
            return;
        } else if (ended && states.contains(PartState.WAITING)) {
            again(reason);
        } else if (!states.contains(PartState.WAITING)) {
            write(handedOver(states), reason);
        }
    }

    private static OutboundState handedOver(List<PartState> states) {
        if (states.contains(PartState.UNKNOWN)) {
            return OutboundState.UNKNOWN;
        }
        return states.contains(PartState.SENT) ? OutboundState.SENT : OutboundState.DELIVERED;
    }

    /** Back into the queue; after a refusal with a pause that grows with each try, and not for ever. */
    private void again(@Nullable String reason) throws SQLException {
        int attempts = sql.first(
                        "select attempts from pool.outbound_sms where id = ?", row -> row.number("attempts"), text)
                .orElseThrow();
        if (reason != null && attempts >= MOST_ATTEMPTS) {
            write(OutboundState.FAILED, reason);
        } else {
            sql.update(
                    "update pool.outbound_sms set state = 'QUEUED', reason = ?, not_before = ? where id = ?",
                    reason,
                    reason == null ? now : now.plus(pause(attempts)),
                    text);
        }
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void write(OutboundState state, @Nullable String reason) throws SQLException {
        sql.update(
                "update pool.outbound_sms set state = ?, reason = ?,"
                        + " sent_at = (select max(p.sent_at) from pool.outbound_part p where p.text_id = ?),"
                        + " delivered_at = case when ? = 'DELIVERED' then"
                        + " (select max(p.delivered_at) from pool.outbound_part p where p.text_id = ?) end where id = ?",
                state,
                reason,
                text,
                state,
                text,
                text);
    }
}
