package org.simsite.modempool.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.outbox.Priority;

/** What the operator sees of the pool. Reads only. */
@ApplicationScoped
public class PoolStatus {
    private static final int MOST = 200;

    /** A modem whose worker was killed cannot say so: it looks every 15 s, and waits 45 s for the network at most. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private static final String MODEMS = "select m.id, m.port, m.imei, m.manufacturer, m.model, m.firmware,"
            + " m.signal_dbm, m.network, m.sim_id, m.last_seen,"
            + " case when gone then 'FAILED' else m.state end as state,"
            + " case when gone then 'not_running' else m.reason end as reason from pool.modem m,"
            + " lateral (select m.state = 'READY' and m.last_seen < ? as gone) l order by m.port";

    private static final String SIMS = "select s.*, m.id as modem_id, day.sent_today, day.recipients, day.sent_minute,"
            + " case when s.held_until > ? then s.held_reason end as held,"
            + " array_to_string(coalesce(s.reaches, '{}'), ',') as reached,"
            + " array_to_string(coalesce(s.allowed, '{}'), ',') as allowed_holders,"
            + " (select count(*) from pool.route r where r.sim_id = s.id and r.expired_at is null"
            + " and coalesce(r.moved_to = s.id, true)) as routes"
            + " from pool.sim s left join pool.modem m on m.sim_id = s.id,"
            + " lateral (select count(*) as sent_today, count(distinct p.phone) as recipients,"
            + " count(*) filter (where p.sent_at >= ?) as sent_minute"
            + " from pool.outbound_part p where p.sim_id = s.id and p.sent_at >= ?) day"
            + " order by s.number nulls last, s.id";

    private static final String ROUTES = "select r.phone, r.sim_id, s.number, r.holder, r.since, r.last_used"
            + " from (select phone, sim_id, holder, since, last_used from pool.route where expired_at is null"
            + " union all select phone, sim_id, holder, since, last_used from pool.overlap) r"
            + " join pool.sim s on s.id = r.sim_id where r.phone = ? order by r.last_used desc limit " + MOST;

    /** Whole texts without a holder, and octets that are no text. */
    private static final String WAITING = "(select id, sim_id, sender, text, sent_at, state, reason"
            + " from pool.inbound_text where state in ('ASKED', 'UNPLACED') or (state = 'WAITING' and attempts > 0)"
            + " union all select id, sim_id, sender, pdu, received_at, 'UNREADABLE', reason"
            + " from pool.inbound_sms where reason is not null and discarded is null) t";

    private static final String UNPLACED = "select t.id, t.sender, s.number, t.text, t.sent_at, t.state, t.reason from "
            + WAITING + " join pool.sim s on s.id = t.sim_id order by t.id limit " + MOST;

    private static final String FIGURES = "select"
            + " (select count(*) from pool.outbound_part where sent_at >= ?) as sent,"
            + " (select count(*) from pool.inbound_sms where received_at >= ?) as received,"
            + " (select min(queued_at) from pool.outbound_sms where state in ('QUEUED', 'HELD')) as oldest,"
            + " (select count(distinct (phone, sim_id)) from pool.overlap) as overlaps,"
            + " (select count(*) from " + WAITING + ") as unplaced";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Queued(int priority, long texts) {}

    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected PoolStatus() {}

    @Inject
    PoolStatus(Database database) {
        this(database, Clock.systemUTC());
    }

    public PoolStatus(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<ModemStatus> modems() {
        Instant silentSince = clock.instant().minus(SILENT);
        return database.call(sql -> sql.list(MODEMS, StatusRows::modem, silentSince));
    }

    public List<SimStatus> sims() {
        Instant now = clock.instant();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS);
        return database.call(sql -> sql.list(SIMS, StatusRows::sim, now, now.minus(MINUTE), midnight));
    }

    /** @throws NoSuchElementException if there is no such SIM */
    public SimStatus sim(UUID id) {
        return sims().stream()
                .filter(sim -> sim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no SIM " + id));
    }

    /** The lines of the route book for a phone, given in E.164; at most 200, the last used first. */
    public List<RouteStatus> routes(String phone) {
        return database.call(sql -> sql.list(ROUTES, StatusRows::route, phone));
    }

    /** Texts that wait for a holder, and octets that are no text, the oldest first; at most 200. */
    public List<UnplacedText> unplaced() {
        return database.call(sql -> sql.list(UNPLACED, StatusRows::unplaced));
    }

    public PoolTotals totals() {
        Instant minuteAgo = clock.instant().minus(MINUTE);
        return database.call(sql -> {
            Map<Priority, Long> queued = queued(sql);
            return sql.first(FIGURES, row -> StatusRows.totals(row, queued), minuteAgo, minuteAgo)
                    .orElseThrow();
        });
    }

    private static Map<Priority, Long> queued(Sql sql) throws SQLException {
        Map<Priority, Long> queued = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            queued.put(priority, 0L);
        }
        sql.list(
                        "select priority, count(*) as texts from pool.outbound_sms where state in ('QUEUED', 'HELD')"
                                + " group by priority",
                        row -> new Queued(row.number("priority"), row.big("texts")))
                .forEach(line -> queued.put(Priority.values()[line.priority()], line.texts()));
        return queued;
    }
}
