package org.simsite.modempool.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.Part;

/** Makes whole texts of what came in over one SIM, in the transaction that commits it. */
final class Assembly {
    /** References of parts wrap: what came longer ago belongs to another text. */
    private static final Duration TOGETHER = Duration.ofHours(24);

    private static final Pattern NATIONAL = Pattern.compile("[0-9]{7,15}");

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
            insert(text, text.data().text(), false, new UUID[] {id});
            return;
        }
        String sender = text.originator().text();
        lock(sender);
        Optional<Pieces> pieces =
                Pieces.find(sql, sim, sender, part.get(), text.sentAt().toInstant(), now.minus(TOGETHER));
        if (pieces.isPresent() && pieces.get().isComplete()) {
            write(pieces.get());
        }
    }

    /**
     * Makes a text of the parts that are there; the rest did not come in time.
     *
     * @param at when one of them was sent
     */
    void placePartial(String sender, Part any, Instant at) throws SQLException {
        lock(sender);
        Optional<Pieces> pieces = Pieces.find(sql, sim, sender, any, at, Instant.EPOCH);
        if (pieces.isPresent() && !pieces.get().hasNews()) {
            pieces = pieces.get().news();
        }
        if (pieces.isPresent()) {
            write(pieces.get());
        }
    }

    /** The last part may come while another thread or node gives up waiting for it. */
    private void lock(String sender) throws SQLException {
        sql.first("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, sim + " " + sender);
    }

    private void write(Pieces pieces) throws SQLException {
        Optional<UUID> incomplete = pieces.incomplete();
        if (incomplete.isEmpty()) {
            insert(pieces.first(), pieces.text(), !pieces.isComplete(), pieces.ids());
            return;
        }
        sql.update(
                "update pool.inbound_text set text = ?, partial = ?, not_before = ?,"
                        + " handed_to = case state when 'PLACED' then holder else handed_to end,"
                        + " state = case when state in ('PLACED', 'UNPLACED') then 'WAITING' else state end where id = ?",
                storable(pieces.text()),
                !pieces.isComplete(),
                now,
                incomplete.get());
        belong(pieces.ids(), incomplete.get());
    }

    private void insert(Deliver first, String text, boolean partial, UUID[] pieces) throws SQLException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.update(
                "insert into pool.inbound_text (id, sim_id, sender, text, sent_at, received_at, partial, state, not_before)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                id,
                sim,
                sender(first.originator().text()),
                storable(text),
                first.isDated() ? first.sentAt().toInstant() : now,
                now,
                partial,
                now);
        belong(pieces, id);
    }

    private void belong(UUID[] pieces, UUID text) throws SQLException {
        sql.update("update pool.inbound_sms set text_id = ? where id = any(?)", text, pieces);
    }

    /** PostgreSQL holds no NUL. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
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
