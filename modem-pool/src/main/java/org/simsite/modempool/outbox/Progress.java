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
    /** None while a part of it still has to go, or nobody knows yet whether it went, unless one failed for good. */
    private static final String FOLLOW = "update pool.outbound_sms o set state = p.state, reason = p.reason,"
            + " sent_at = p.sent_at, delivered_at = case when p.state = 'DELIVERED' then p.delivered_at end"
            + " from (select text_id, case when bool_or(state = 'FAILED') then 'FAILED'"
            + " when bool_or(state in ('WAITING', 'STORED', 'SUBMITTED')) then null"
            + " when bool_or(state = 'UNKNOWN') then 'UNKNOWN'"
            + " when bool_or(state = 'SENT') then 'SENT' when bool_or(state = 'DELIVERED') then 'DELIVERED' end as state,"
            + " (array_agg(reason order by part) filter (where reason is not null))[1] as reason,"
            + " max(sent_at) as sent_at, max(delivered_at) as delivered_at"
            + " from pool.outbound_part where text_id = any(?) group by text_id) p"
            + " where o.id = p.text_id and p.state is not null";

    private static final Database.Ending<UUID> SETTLE =
            (texts, sql) -> sql.later(FOLLOW, (Object) texts.toArray(UUID[]::new));

    private static final String GIVE_UP = "update pool.outbound_sms set state = 'FAILED', reason = ?, sent_at ="
            + " (select max(p.sent_at) from pool.outbound_part p where p.text_id = ?) where id = ?";

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

    /** Writes the state that follows from the parts, once for all that the transaction changes of them. */
    static void settleAtTheEnd(Database database, UUID text) {
        database.atTheEnd(SETTLE, text);
    }

    /** The worker is done with the text for now: parts not handed over wait for another turn. */
    void end() throws SQLException {
        if (sql.update(FOLLOW, (Object) new UUID[] {text}) == 0) {
            goOn();
        }
    }

    private void goOn() throws SQLException {
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
        if (states.contains(PartState.WAITING)
                && !states.contains(PartState.STORED)
                && !states.contains(PartState.SUBMITTED)) {
            again(reason, verdict(parts), states.stream().allMatch(PartState.WAITING::equals));
        }
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
            sql.update(GIVE_UP, reason, text, text);
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
}
