package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;

/** Works out the state of a text from those of its parts. */
final class Progress {
    private record Part(
            PartState state,
            @Nullable String reason,
            @Nullable String verdict) {}

    private final Sql sql;
    private final UUID text;
    private final Instant now;

    Progress(Sql sql, UUID text, Instant now) {
        this.sql = sql;
        this.text = text;
        this.now = now;
    }

    private record Key(UUID text) {}

    /** Writes the state that follows from the parts, once for all that the transaction changes of them. */
    static void settleAtTheEnd(Database database, UUID text, Instant now) {
        database.atTheEnd(new Key(text), sql -> new Progress(sql, text, now).settle(false));
    }

    /**
     * Writes the state that follows from the parts.
     *
     * @param ended whether the worker is done with the text for now: parts not handed over wait for another turn
     */
    void settle(boolean ended) throws SQLException {
        List<Part> parts = sql.list(
                "select state, reason, verdict from pool.outbound_part where text_id = ? order by part",
                row -> new Part(
                        PartState.valueOf(row.text("state")), row.textOrNull("reason"), row.textOrNull("verdict")),
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
            again(reason, verdict(parts), states.stream().allMatch(PartState.WAITING::equals));
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

    private static Verdict verdict(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.state() == PartState.WAITING)
                .map(Part::verdict)
                .filter(Objects::nonNull)
                .map(Verdict::valueOf)
                .findFirst()
                .orElse(Verdict.LATER);
    }

    /**
     * Back into the queue; after a refusal with a pause that grows with each, and not for ever: a try that a lost line ended
     * is none. Over another SIM where
     * this one is at fault; not if a part went out already: all parts of a text come from one number.
     */
    private void again(@Nullable String reason, Verdict verdict, boolean untouched) throws SQLException {
        int refusals = sql.first(
                        "update pool.outbound_sms set refusals = refusals + ? where id = ? returning refusals",
                        row -> row.number("refusals"),
                        reason == null ? 0 : 1,
                        text)
                .orElseThrow();
        Retries retries = Retries.after(verdict);
        if (reason != null && refusals >= retries.tries()) {
            write(OutboundState.FAILED, reason);
            return;
        }
        sql.update(
                "update pool.outbound_sms set state = 'QUEUED', reason = ?, not_before = ? where id = ?",
                reason,
                reason == null ? now : now.plus(retries.pause(refusals)),
                text);
        if (verdict == Verdict.OTHER_SIM && reason != null && untouched) {
            sql.update(
                    "update pool.outbound_sms set refused_by = refused_by || sim_id, sim_id = null, prefix = null"
                            + " where id = ? and not pinned and sim_id is not null",
                    text);
        }
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
