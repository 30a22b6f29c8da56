package org.simsite.modempool.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Digest;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.sms.pdu.Deliver;
import org.simsite.modempool.sms.pdu.MalformedPdu;
import org.simsite.modempool.sms.pdu.Part;

/** Commits what the cards hold, before it is deleted there. What was read before is known again and changes nothing. */
@ApplicationScoped
public class InboundStore {
    /** Rung when a whole text waits for its turn. */
    public static final String ARRIVED = "inbox";

    private static final String INSERT =
            "insert into pool.inbound_sms (id, sim_id, sender, scts, digest, pdu, received_at,"
                    + " reason, part_reference, part_total, part_index, part_wide) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing";

    private Database database;
    private Bell bell;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected InboundStore() {}

    @Inject
    InboundStore(Database database, Bell bell) {
        this(database, bell, Clock.systemUTC());
    }

    public InboundStore(Database database, Bell bell, Clock clock) {
        this.database = database;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Commits a text or a part of one. When this returns, the card's copy may go.
     *
     * @param pdu the text's own octets in hexadecimal
     */
    public void take(UUID sim, Deliver text, String pdu) {
        database.run(sql -> {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            if (insert(sql, id, sim, text, pdu)) {
                new Assembly(sql, sim, clock.instant()).place(id, text);
                database.afterCommit(() -> bell.ring(ARRIVED));
            }
        });
    }

    private boolean insert(Sql sql, UUID id, UUID sim, Deliver text, String pdu) throws SQLException {
        Part part = text.data().part().orElse(null);
        return sql.update(
                        INSERT,
                        id,
                        sim,
                        text.originator().text(),
                        text.sentAt().toInstant(),
                        Digest.of(pdu),
                        pdu,
                        clock.instant(),
                        null,
                        part == null ? null : part.reference(),
                        part == null ? null : part.total(),
                        part == null ? null : part.index(),
                        part == null ? null : part.wide())
                == 1;
    }

    /** Commits octets that are no text, for the operator to look at: they too must leave the card. */
    public void takeUnreadable(UUID sim, String pdu, MalformedPdu fault) {
        database.run(sql -> sql.update(
                INSERT,
                UuidCreator.getTimeOrderedEpoch(),
                sim,
                "",
                Instant.EPOCH,
                Digest.of(pdu),
                pdu,
                clock.instant(),
                fault.getMessage(),
                null,
                null,
                null,
                null));
    }
}
