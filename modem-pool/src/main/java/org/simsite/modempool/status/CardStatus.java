package org.simsite.modempool.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;

/** One SIM closely: its hours, whose routes are on it, what it sent last. Reads only. */
@ApplicationScoped
public class CardStatus {
    private static final int HOURS = 24;
    private static final int MOST = 20;

    private static final String HOURLY = "select h.hour,"
            + " (select count(*) from pool.outbound_part p where p.sim_id = ? and p.sent_at >= h.hour"
            + " and p.sent_at < h.hour + interval '1 hour') as sent,"
            + " (select count(*) from pool.inbound_sms i where i.sim_id = ? and i.received_at >= h.hour"
            + " and i.received_at < h.hour + interval '1 hour') as received"
            + " from generate_series(?::timestamptz, ?::timestamptz, interval '1 hour') as h(hour) order by h.hour";

    private static final String HOLDERS = "select holder, count(*) as routes, max(last_used) as last_used"
            + " from pool.route where sim_id = ? and expired_at is null and coalesce(moved_to = sim_id, true)"
            + " group by holder order by routes desc, holder limit " + MOST;

    private static final String LAST = "select o.holder, o.phone, p.state, p.reason, p.sent_at, p.delivered_at"
            + " from pool.outbound_part p join pool.outbound_sms o on o.id = p.text_id"
            + " where p.sim_id = ? and p.sent_at is not null order by p.sent_at desc limit " + MOST;

    private static final String IMPACT = "select count(*) as routes, count(distinct holder) as holders,"
            + " (select count(*) from pool.outbound_sms o where o.sim_id = ? and o.state = 'QUEUED') as waiting"
            + " from pool.route where sim_id = ? and expired_at is null and coalesce(moved_to = sim_id, true)";

    /** An hour of a card; each part of a text counts. */
    public record Hour(Instant hour, int sent, int received) {}

    /** A holder's routes on a card. */
    public record HolderRoutes(String holder, int routes, Instant lastUsed) {}

    /** A part that went out, without its words. */
    public record Send(
            String holder,
            String phone,
            String state,
            @Nullable String reason,
            Instant sentAt,
            @Nullable Instant deliveredAt) {
        static Send of(Row row) throws SQLException {
            return new Send(
                    row.text("holder"),
                    row.text("phone"),
                    row.text("state").toLowerCase(java.util.Locale.ROOT),
                    row.textOrNull("reason"),
                    row.instant("sent_at"),
                    row.instantOrNull("delivered_at"));
        }
    }

    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected CardStatus() {}

    @Inject
    CardStatus(Database database) {
        this(database, Clock.systemUTC());
    }

    public CardStatus(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last 24 hours, the present one last. */
    public List<Hour> hours(UUID sim) {
        Instant last = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return database.call(sql -> sql.list(
                HOURLY,
                row -> new Hour(row.instant("hour"), row.number("sent"), row.number("received")),
                sim,
                sim,
                last.minus(Duration.ofHours(HOURS - 1L)),
                last));
    }

    /** Whose routes are on it, the most first; at most 20. */
    public List<HolderRoutes> holders(UUID sim) {
        return database.call(sql -> sql.list(
                HOLDERS,
                row -> new HolderRoutes(row.text("holder"), row.number("routes"), row.instant("last_used")),
                sim));
    }

    /** What went over it last, newest first; at most 20. */
    public List<Send> last(UUID sim) {
        return database.call(sql -> sql.list(LAST, Send::of, sim));
    }

    public Impact impact(UUID sim) {
        return database.call(sql -> sql.first(
                        IMPACT,
                        row -> new Impact(row.number("routes"), row.number("holders"), row.number("waiting")),
                        sim,
                        sim)
                .orElseThrow());
    }
}
