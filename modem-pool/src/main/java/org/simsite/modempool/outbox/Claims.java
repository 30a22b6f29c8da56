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
    private static final String NEXT = "with next as (select o.id from pool.outbound_sms o"
            + " where o.sim_id = ? and o.state = 'QUEUED' and o.not_before <= ? and o.expires_at > ?"
            + " and exists (select 1 from pool.sim s where s.id = ? and s.state <> 'BLOCKED')"
            + " order by o.priority, o.turn, o.id limit 1 for update skip locked)"
            + " update pool.outbound_sms o set state = 'SENDING', reason = null, attempts = attempts + 1, claimed_at = ?"
            + " from next where o.id = next.id"
            + " returning o.id, o.holder, o.phone, o.prefix, o.text, o.attempts, " + OptOuts.STOPPED
            // Only the pool's own word that a stop was understood passes a stop.
            + " and not (o.pinned and exists (select 1 from pool.consent_event e where e.confirmation_id = o.id))"
            + " as stopped";

    private record Text(
            UUID id, String holder, String phone, @Nullable String prefix, String text, int attempts, boolean stopped) {
        static Text of(Row row) throws SQLException {
            return new Text(
                    row.uuid("id"),
                    row.text("holder"),
                    row.text("phone"),
                    row.textOrNull("prefix"),
                    row.text("text"),
                    row.number("attempts"),
                    row.flag("stopped"));
        }

        String whole() {
            return prefix == null ? text : prefix + ": " + text;
        }
    }

    private final RouteBook routes;

    Claims(RouteBook routes) {
        this.routes = routes;
    }

    Optional<ClaimedText> next(Sql sql, UUID sim, Instant now) throws SQLException {
        Optional<Text> claimed = claim(sql, sim, now);
        while (claimed.isPresent()) {
            Text text = claimed.get();
            List<OutboundPart> parts = text.stopped() ? List.of() : parts(sql, text, sim);
            if (!parts.isEmpty()) {
                routes.touch(text.phone(), sim, text.holder(), now);
                return Optional.of(new ClaimedText(text.id(), parts));
            }
            claimed = claim(sql, sim, now);
        }
        return Optional.empty();
    }

    private static Optional<Text> claim(Sql sql, UUID sim, Instant now) throws SQLException {
        Optional<Text> text = sql.first(NEXT, Text::of, sim, now, now, sim, now);
        if (text.isPresent() && text.get().stopped()) {
            fail(sql, text.get().id(), "opted_out");
        }
        return text;
    }

    private static void fail(Sql sql, UUID text, String reason) throws SQLException {
        sql.update("update pool.outbound_sms set state = 'FAILED', reason = ? where id = ?", reason, text);
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
            fail(sql, text.id(), "cannot_be_encoded");
            return List.of();
        }
    }

    private static List<OutboundPart> make(Sql sql, Text text, UUID sim) throws SQLException {
        // The reference only tells parts of different texts apart; low bits of a random id do as well as a counter.
        int reference = (int) (text.id().getLeastSignificantBits() & 0xff);
        List<OutboundPart> parts = new ArrayList<>();
        for (EncodedPdu pdu : SubmitEncoder.encode(new SubmitRequest(text.phone(), text.whole(), reference, true))) {
            var part = OutboundPart.waiting(text.id(), parts.size() + 1, pdu);
            sql.update(
                    "insert into pool.outbound_part (text_id, part, sim_id, phone, pdu, tpdu_length, state)"
                            + " values (?, ?, ?, ?, ?, ?, 'WAITING')",
                    text.id(),
                    part.number(),
                    sim,
                    text.phone(),
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
