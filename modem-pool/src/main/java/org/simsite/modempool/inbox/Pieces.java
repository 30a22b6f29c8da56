package org.simsite.modempool.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.Part;
import org.simsite.modempool.sms.pdu.PartAssembler;
import org.simsite.modempool.sms.pdu.PduDecoder;

/** Parts of one long text that came so far, those of an incomplete text that was handed over among them. */
final class Pieces {
    /** References wrap, and some senders always use the same: what was sent at another time is of another text. */
    private static final Duration SENT_TOGETHER = Duration.ofHours(1);

    private record Piece(UUID id, Deliver part, @Nullable UUID text) {
        int index() {
            return part.data().part().orElseThrow().index();
        }
    }

    private final List<Piece> all;
    private final Collection<Piece> newest;
    private final PartAssembler assembler;

    private Pieces(List<Piece> all) {
        this.all = all;
        var byIndex = new TreeMap<Integer, Piece>();
        all.forEach(piece -> byIndex.put(piece.index(), piece));
        newest = byIndex.values();
        assembler = new PartAssembler(newest.iterator().next().part());
        newest.forEach(piece -> assembler.add(piece.part()));
    }

    /**
     * @param at when one of the parts was sent
     * @param since parts that came earlier are of another text
     * @return empty if there are none
     */
    static Optional<Pieces> find(Sql sql, UUID sim, String sender, Part like, Instant at, Instant since)
            throws SQLException {
        List<Piece> all = sql.list(
                "select p.id, p.pdu, p.text_id from pool.inbound_sms p left join pool.inbound_text t on t.id = p.text_id"
                        + " where p.sim_id = ? and p.sender = ? and p.part_reference = ? and p.part_total = ?"
                        + " and p.part_wide = ? and (p.text_id is null or t.partial) and p.received_at > ?"
                        + " and p.scts between ? and ? order by p.id",
                row -> new Piece(row.uuid("id"), decode(row.text("pdu")), row.uuidOrNull("text_id")),
                sim,
                sender,
                like.reference(),
                like.total(),
                like.wide(),
                since,
                at.minus(SENT_TOGETHER),
                at.plus(SENT_TOGETHER));
        return all.isEmpty() ? Optional.empty() : Optional.of(new Pieces(all));
    }

    private static Deliver decode(String pdu) throws SQLException {
        try {
            return (Deliver) PduDecoder.decodeReceived(pdu);
        } catch (MalformedPdu e) {
            throw new SQLException("readable when it came, not now: " + pdu, e);
        }
    }

    boolean isComplete() {
        return assembler.isComplete();
    }

    /** With marks in the place of what is missing. */
    String text() {
        return isComplete() ? assembler.text() : assembler.textWithGaps();
    }

    Deliver first() {
        return newest.iterator().next().part();
    }

    /** The incomplete text that some of them make. */
    Optional<UUID> incomplete() {
        return newest.stream().map(Piece::text).filter(Objects::nonNull).findFirst();
    }

    /** Whether one of them is in no text yet. */
    boolean hasNews() {
        return newest.stream().anyMatch(piece -> piece.text() == null);
    }

    /** Only those that are in no text: what the others say in their place is of another text. */
    Optional<Pieces> news() {
        List<Piece> apart = all.stream().filter(piece -> piece.text() == null).toList();
        return apart.isEmpty() ? Optional.empty() : Optional.of(new Pieces(apart));
    }

    /** Those that make the text, and their copies. */
    UUID[] ids() {
        return all.stream().filter(this::isInText).map(Piece::id).toArray(UUID[]::new);
    }

    private boolean isInText(Piece piece) {
        return newest.stream()
                .anyMatch(used -> used.index() == piece.index()
                        && Arrays.equals(
                                used.part().data().octets(), piece.part().data().octets()));
    }
}
