package org.simsite.modempool.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Digest;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.sms.pdu.Outcome;
import org.simsite.modempool.sms.pdu.StatusReport;

/** Takes the network's reports on texts that went out, and settles the texts by them. */
@ApplicationScoped
public class Deliveries {
    /** A service centre keeps trying for some days; an older text of the same reference is another one. */
    static final Duration LONGEST = Duration.ofDays(8);

    /** The network may write the number without its country code: so many digits at its end must agree. */
    private static final int SIGNIFICANT = 8;

    /** Clocks of service centres and ours agree about so well, in seconds. */
    private static final int NEAR = 900;

    /** SCTS has no fraction, and clocks are read before and after a wait: less than this tells no two texts apart. */
    private static final Duration UNSURE = Duration.ofSeconds(2);

    /**
     * The reference wraps at 256, so card and number decide too, and of several the one that went out when the service
     * centre says it took it. A part whose answer was lost has no reference: the report that finds no other of its time is
     * its answer. What was handed over after the report was heard it cannot speak of, nor what was handed over after the
     * service centre took the text, if their clocks agree.
     */
    private static final String MATCH = "select p.text_id, p.part, p.reference, p.state, t.handed"
            + " from (values (?::timestamptz)) r (taken), pool.outbound_part p,"
            + " lateral (select coalesce(p.submitted_at, p.sent_at) as handed,"
            + " abs(extract(epoch from coalesce(case when p.reference is not null then p.sent_at end,"
            + " p.submitted_at, p.sent_at) - r.taken)) as away) t"
            + " where p.sim_id = ? and p.state in ('STORED', 'SUBMITTED', 'SENT', 'UNKNOWN')"
            + " and (p.reference = ? or p.reference is null)"
            + " and right(p.phone, " + SIGNIFICANT + ") = right(?, " + SIGNIFICANT + ")"
            + " and coalesce(p.sent_at, p.submitted_at) > ? and t.handed <= ?"
            + " order by t.away > " + NEAR
            + ", p.reference nulls last, t.handed > r.taken + interval '1 second', t.away"
            + " limit 8 for update of p";

    /** Whatever it says, a report proves that the network had the part. One that was kept before changes nothing. */
    private static final String KEEP =
            "with kept as (insert into pool.delivery_report (id, sim_id, phone, reference, status,"
                    + " discharged_at, digest, pdu, received_at, text_id, part) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict do nothing returning text_id, part, reference, discharged_at)"
                    + " update pool.outbound_part p set state = ?, reason = ?, reference = kept.reference, store_index = null,"
                    + " sent_at = coalesce(p.sent_at, p.submitted_at),"
                    + " delivered_at = case when ? = 'DELIVERED' then kept.discharged_at end"
                    + " from kept where p.text_id = kept.text_id and p.part = kept.part";

    private record Key(UUID text, int part) {}

    /**
     * @param isGuess whether only number and time speak for it
     * @param isOnAir whether the network took it for sure, as the modem's memory says of one without a reference
     */
    private record Candidate(Key key, boolean isGuess, boolean isOnAir, Instant handed) {
        static Candidate of(Row row) throws SQLException {
            return new Candidate(
                    new Key(row.uuid("text_id"), row.number("part")),
                    row.numberOrNull("reference") == null,
                    PartState.valueOf(row.text("state")) == PartState.SENT,
                    row.instant("handed"));
        }

        boolean isAlike(Candidate other) {
            return isGuess
                    && other.isGuess
                    && Duration.between(handed, other.handed).abs().compareTo(UNSURE) < 0;
        }
    }

    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Deliveries() {}

    @Inject
    Deliveries(Database database) {
        this(database, Clock.systemUTC());
    }

    public Deliveries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes a report; a second time it changes nothing.
     *
     * @param pdu the report's own octets in hexadecimal
     * @param heard when the modem told it
     */
    public void take(UUID sim, StatusReport report, String pdu, Instant heard) {
        database.run(sql -> {
            Instant now = clock.instant();
            Optional<Key> part = match(sql, sim, report, heard);
            if (keep(sql, sim, report, pdu, part, now)) {
                Progress.settleAtTheEnd(database, part.orElseThrow().text());
            }
        });
    }

    /**
     * Where it may be any of several, one that is on the air, to which it does no wrong, or else none: better unknown than
     * told to have arrived.
     */
    private static Optional<Key> match(Sql sql, UUID sim, StatusReport report, Instant heard) throws SQLException {
        List<Candidate> found = sql.list(
                MATCH,
                Candidate::of,
                report.sentAt().toInstant(),
                sim,
                report.reference(),
                report.recipient().text(),
                heard.minus(LONGEST),
                heard);
        List<Candidate> alike =
                found.stream().filter(each -> each.isAlike(found.getFirst())).toList();
        return (alike.size() < 2 ? found.stream() : alike.stream().filter(Candidate::isOnAir))
                .findFirst()
                .map(Candidate::key);
    }

    /** Whether a part has it that is settled by it. */
    private static boolean keep(Sql sql, UUID sim, StatusReport report, String pdu, Optional<Key> part, Instant now)
            throws SQLException {
        PartState state = state(report.outcome());
        return sql.update(
                        KEEP,
                        UuidCreator.getTimeOrderedEpoch(),
                        sim,
                        report.recipient().text(),
                        report.reference(),
                        report.status(),
                        report.dischargedAt().toInstant(),
                        Digest.of(pdu),
                        pdu,
                        now,
                        part.map(Key::text).orElse(null),
                        part.map(Key::part).orElse(null),
                        state,
                        state == PartState.FAILED ? "network_status_" + report.status() : null,
                        state)
                == 1;
    }

    private static PartState state(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> PartState.DELIVERED;
            case FORWARDED, TRYING -> PartState.SENT;
            case REPLACED, EXPIRED, FAILED -> PartState.FAILED;
        };
    }
}
