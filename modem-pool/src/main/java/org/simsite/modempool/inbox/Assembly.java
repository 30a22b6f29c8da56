package org.simsite.modempool.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.Part;
import org.simsite.modempool.sms.pdu.PartAssembler;
import org.simsite.modempool.sms.pdu.PduDecoder;

/** Makes whole texts of what came in over one SIM, in the transaction that commits it. */
final class Assembly {
    /** References of parts wrap: what came longer ago belongs to another text. */
    private static final Duration TOGETHER = Duration.ofHours(24);

    private static final Pattern NATIONAL = Pattern.compile("[0-9]{7,15}");

    private record Piece(UUID id, Deliver text) {}

    private final Sql sql;
    private final UUID sim;
    private final Instant now;

    Assembly(Sql sql, UUID sim, Instant now) {
        this.sql = sql;
        this.sim = sim;
        this.now = now;
    }

    /** Makes a text of this one if it is whole, or if it is the last part that was missing. */
    void place(UUID id, Deliver text) throws SQLException {
        Optional<Part> part = text.data().part();
        if (part.isEmpty() || part.get().total() == 1) {
            insert(text, text.data().text(), List.of(id), false);
            return;
        }
        List<Piece> pieces = pieces(text.originator().text(), part.get(), now.minus(TOGETHER));
        PartAssembler assembler = assemble(pieces);
        if (assembler.isComplete()) {
            insert(text, assembler.text(), ids(pieces), false);
        }
    }

    /** Makes a text of the parts that are there; the rest did not come in time. */
    void placePartial(String sender, Part any) throws SQLException {
        List<Piece> pieces = pieces(sender, any, Instant.EPOCH);
        insert(pieces.getFirst().text(), assemble(pieces).text(), ids(pieces), true);
    }

    private static PartAssembler assemble(List<Piece> pieces) {
        var assembler = new PartAssembler(pieces.getFirst().text());
        pieces.stream().skip(1).forEach(piece -> assembler.add(piece.text()));
        return assembler;
    }

    private static List<UUID> ids(List<Piece> pieces) {
        return pieces.stream().map(Piece::id).toList();
    }

    /** Of each part the copy that came last, in the order of the parts. */
    private List<Piece> pieces(String sender, Part part, Instant since) throws SQLException {
        return sql.list(
                "select distinct on (part_index) id, pdu from pool.inbound_sms where sim_id = ? and sender = ?"
                        + " and part_reference = ? and part_total = ? and part_wide = ? and text_id is null"
                        + " and received_at > ? order by part_index, id desc",
                row -> new Piece(row.uuid("id"), decode(row.text("pdu"))),
                sim,
                sender,
                part.reference(),
                part.total(),
                part.wide(),
                since);
    }

    private static Deliver decode(String pdu) throws SQLException {
        try {
            return (Deliver) PduDecoder.decodeReceived(pdu);
        } catch (MalformedPdu e) {
            throw new SQLException("readable when it came, not now: " + pdu, e);
        }
    }

    private void insert(Deliver first, String text, List<UUID> pieces, boolean partial) throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.update(
                "insert into pool.inbound_text (id, sim_id, sender, text, sent_at, received_at, partial, state, not_before)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                id,
                sim,
                sender(first.originator().text()),
                text.replace("\u0000", ""), // PostgreSQL holds no NUL
                first.isDated() ? first.sentAt().toInstant() : now,
                now,
                partial,
                now);
        sql.update("update pool.inbound_sms set text_id = ? where id = any(?)", id, pieces.toArray(UUID[]::new));
    }

    /** Some networks leave the country code away within their country: the route book knows numbers only with it. */
    private String sender(String address) throws SQLException {
        if (!NATIONAL.matcher(address).matches()) {
            return address;
        }
        Optional<String> own = sql.first(
                "select number from pool.sim where id = ? and number is not null", row -> row.text("number"), sim);
        return own.flatMap(number -> new PhoneNumber(number).neighbour(address))
                .map(PhoneNumber::e164)
                .orElse(address);
    }
}
