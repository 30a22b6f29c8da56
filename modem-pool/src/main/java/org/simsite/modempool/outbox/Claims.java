package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sms.pdu.EncodedPdu;
import org.simsite.modempool.sms.pdu.SubmitEncoder;
import org.simsite.modempool.sms.pdu.SubmitRequest;

/** Takes texts from the queue: by priority, then by turn. The last gate before the air: who opted out gets nothing. */
final class Claims {
    /** Only the pool's own word that a stop was understood passes a stop. */
    private static final String STOPPED = "(" + OptOuts.STOPPED
            + " and not (o.pinned and exists (select 1 from pool.consent_event e where e.confirmation_id = o.id)))";

    private static final String BLOCKED =
            "exists (select 1 from pool.blocked_phone b where b.phone = o.phone and b.holder in (o.holder, '*'))";

    static final String NEXT = "with next as materialized (select pool.next_text(?, ?) as id)"
            + " update pool.outbound_sms o set state = 'SENDING', reason = null, attempts = attempts + 1, claimed_at = ?,"
            + " passed_at = coalesce(o.passed_at, ?) from next where o.id = next.id"
            + " returning " + Passing.COLUMNS_BEFORE + ", o.prefix, o.text, o.attempts,"
            + " exists (select 1 from pool.outbound_part p where p.text_id = o.id and p.state <> 'WAITING') as begun, "
            + STOPPED + " as stopped, " + BLOCKED + " as blocked";

    /** Nearly all that is claimed passes, so it is written with the claim, and taken back of what does not. */
    private static final String NOT_PASSED = "update pool.outbound_sms set passed_at = null where id = ?";

    static final String STILL_NEXT = "select o.state = 'SENDING' and o.expires_at > ? and not " + STOPPED + " and not "
            + BLOCKED + " and not exists (select 1 from pool.outbound_sms u where u.sim_id = o.sim_id"
            + " and u.state = 'QUEUED' and u.priority < o.priority and u.not_before <= ?) as next"
            + " from pool.outbound_sms o where o.id = ?";

    /** So many refused or held texts are settled in one go; then the worker looks at its modem again. */
    private static final int BATCH = 20;

    private record Text(
            Passing passing,
            @Nullable String prefix,
            String text,
            int attempts,
            boolean begun,
            boolean stopped,
            boolean blocked) {
        static Text of(Row row) throws SQLException {
            return new Text(
                    Passing.of(row),
                    row.textOrNull("prefix"),
                    row.text("text"),
                    row.number("attempts"),
                    row.flag("begun"),
                    row.flag("stopped"),
                    row.flag("blocked"));
        }

        UUID id() {
            return passing.id();
        }

        String whole() {
            return prefix == null ? text : prefix + ": " + text;
        }
    }

    private final RouteBook routes;
    private final Gate gate;

    Claims(RouteBook routes, Gate gate) {
        this.routes = routes;
        this.gate = gate;
    }

    Optional<ClaimedText> next(Sql sql, UUID sim, Instant now) throws SQLException {
        for (int i = 0; i < BATCH; i++) {
            Optional<Text> claimed = sql.first(NEXT, Text::of, sim, now, now, now);
            if (claimed.isEmpty()) {
                return Optional.empty();
            }
            Optional<ClaimedText> ready = ready(sql, claimed.get(), sim, now);
            if (ready.isPresent()) {
                return ready;
            }
        }
        return Optional.empty();
    }

    /** Empty if the text must not go, or not now: it is settled then. */
    private Optional<ClaimedText> ready(Sql sql, Text text, UUID sim, Instant now) throws SQLException {
        if (!passes(sql, text, sim, now)) {
            if (!text.passing().passed()) {
                sql.update(NOT_PASSED, text.id());
            }
            return Optional.empty();
        }
        List<OutboundPart> parts = parts(sql, text, sim);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        routes.touch(text.passing().phone(), sim, text.passing().holder(), now);
        return Optional.of(new ClaimedText(text.id(), parts));
    }

    private boolean passes(Sql sql, Text text, UUID sim, Instant now) throws SQLException {
        if (text.stopped() || text.blocked()) {
            Holding.refuse(sql, text.id(), text.stopped() ? "opted_out" : "blocked_phone");
            return false;
        }
        // Half a text is worse than one at a bad hour.
        Optional<Ruling> against = text.begun() ? Optional.empty() : gate.pass(sql, text.passing(), sim, now);
        if (against.isPresent()) {
            Holding.apply(sql, text.passing(), against.get(), sim);
        }
        return against.isEmpty();
    }

    /** The parts still to be sent; made when the text is claimed for the first time. None if it cannot be sent at all. */
    private static List<OutboundPart> parts(Sql sql, Text text, UUID sim) throws SQLException {
        List<OutboundPart> parts = text.attempts() == 1 ? List.of() : open(sql, text, sim);
        if (!parts.isEmpty()) {
            return parts;
        }
        try {
            return make(sql, text, sim);
        } catch (IllegalArgumentException e) {
            Holding.refuse(sql, text.id(), "cannot_be_encoded");
            return List.of();
        }
    }

    private static List<OutboundPart> make(Sql sql, Text text, UUID sim) throws SQLException {
        // The reference only tells parts of different texts apart; low bits of a random id do as well as a counter.
        int reference = (int) (text.id().getLeastSignificantBits() & 0xff);
        List<OutboundPart> parts = new ArrayList<>();
        for (EncodedPdu pdu :
                SubmitEncoder.encode(new SubmitRequest(text.passing().phone(), text.whole(), reference, true))) {
            var part = OutboundPart.waiting(text.id(), parts.size() + 1, pdu);
            sql.later(
                    "insert into pool.outbound_part (text_id, part, sim_id, phone, pdu, tpdu_length, state)"
                            + " values (?, ?, ?, ?, ?, ?, 'WAITING')",
                    text.id(),
                    part.number(),
                    sim,
                    text.passing().phone(),
                    part.pdu(),
                    part.tpduLength());
            parts.add(part);
        }
        return parts;
    }

    /** What an earlier try left; none where another SIM was chosen since. */
    private static List<OutboundPart> open(Sql sql, Text text, UUID sim) throws SQLException {
        sql.update(
                "update pool.outbound_part set sim_id = ? where text_id = ? and state = 'WAITING' and sim_id <> ?",
                sim,
                text.id(),
                sim);
        return sql.list(
                "select " + OutboundPart.COLUMNS + " from pool.outbound_part"
                        + " where text_id = ? and state = 'WAITING' order by part",
                OutboundPart::of,
                text.id());
    }
}
