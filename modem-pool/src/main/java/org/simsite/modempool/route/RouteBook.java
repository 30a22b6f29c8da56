package org.simsite.modempool.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;

/**
 * Names the holder of each pair (phone, SIM), and finds a SIM for a pair yet to be. A pair has one holder, by the table's
 * key, so an answer over it names its holder. Where every SIM is taken for a phone, holders share a pair as an overlap:
 * they write with their prefix, and from then on the prefix of the answer decides.
 */
@ApplicationScoped
public class RouteBook {
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final String TOUCH = "with route as (update pool.route set last_used = ?, kept_until = null"
            + " where phone = ? and sim_id = ? and holder = ? and last_used < ? and expired_at is null)"
            + " update pool.overlap set last_used = ? where phone = ? and sim_id = ? and holder = ? and last_used < ?";

    /**
     * A pair that changed hands still has its former holder in mind, until she has read a text of the new one; a shared pair
     * keeps the holder whose route over it expired, for those who share it write on.
     */
    private static final String HOLDERS = "select holder from pool.route"
            + " where phone = ? and sim_id = ? and expired_at is null"
            + " union select former from pool.route r where phone = ? and sim_id = ? and expired_at is null"
            + " and former is not null and not exists (select 1 from pool.outbound_part p"
            + " join pool.outbound_sms o on o.id = p.text_id and o.holder = r.holder"
            + " where p.sim_id = r.sim_id and p.phone = r.phone and p.sent_at >= r.since)"
            + " union select holder from pool.overlap where phone = ? and sim_id = ?"
            + " union select r.holder from pool.route r join pool.overlap o using (phone, sim_id)"
            + " where phone = ? and sim_id = ? and r.expired_at is not null";

    private Database database;
    private Loads loads;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RouteBook() {}

    @Inject
    RouteBook(Database database, Loads loads) {
        this.database = database;
        this.loads = loads;
    }

    public RouteBook(Database database) {
        this(database, new Loads());
    }

    public Optional<Route> find(String phone, UUID sim) {
        return database.call(sql -> sql.first(
                "select phone, sim_id, holder, since, last_used from pool.route"
                        + " where phone = ? and sim_id = ? and expired_at is null",
                RouteBook::route,
                phone,
                sim));
    }

    private static Route route(Row row) throws SQLException {
        return new Route(
                row.text("phone"),
                row.uuid("sim_id"),
                row.text("holder"),
                row.instant("since"),
                row.instant("last_used"));
    }

    /** All that may be meant by a text over this pair: the holder of the route and those of overlaps. */
    public List<String> holders(String phone, UUID sim) {
        return database.call(
                sql -> sql.list(HOLDERS, row -> row.text("holder"), phone, sim, phone, sim, phone, sim, phone, sim));
    }

    /** Who had this pair before its present holder. */
    public Optional<String> former(String phone, UUID sim) {
        return database.call(sql -> sql.first(
                "select former from pool.route where phone = ? and sim_id = ? and former is not null",
                row -> row.text("former"),
                phone,
                sim));
    }

    /** Whose this pair was until it expired, as long as that is remembered. */
    public Optional<String> expired(String phone, UUID sim) {
        return database.call(sql -> sql.first(
                "select holder from pool.route where phone = ? and sim_id = ? and expired_at is not null",
                row -> row.text("holder"),
                phone,
                sim));
    }

    /** The SIM over which this holder already writes to this phone, if it may go on doing so. */
    public Optional<UUID> sticky(String holder, String phone) {
        return database.call(sql -> Allocation.sticky(sql, holder, phone));
    }

    /**
     * The SIM over which this holder's texts to this phone go: the one they went over last, else the least loaded one that
     * nobody else has for this phone. Safe among any number of nodes: the table's key decides a race.
     *
     * @return empty if no SIM is in use for this holder
     */
    public Optional<Choice> choose(String holder, String phone, Instant now) {
        return database.call(sql -> new Allocation(sql, loads, holder, phone, now).choose());
    }

    /**
     * As {@link #choose}, past SIMs that failed: one that nobody else has for this phone. Both pairs are the holder's then,
     * so answers over either find it.
     *
     * @return empty if there is none, or only one that another holder has for this phone
     */
    public Optional<Choice> chooseOther(String holder, String phone, Collection<UUID> except, Instant now) {
        return database.call(sql -> new Allocation(sql, loads, holder, phone, now, except).choose());
    }

    /**
     * Gives a pair without a route to the holder that a first-time sender named; shared with the one whose route over it
     * expired a moment ago, since a text of that one may be on its way.
     *
     * @return whose the pair is now: another's if that one was quicker
     */
    public String claim(String phone, UUID sim, String holder, Instant now) {
        return database.call(sql -> {
            var route = new Route(phone, sim, holder, now, now);
            if (Allocation.insert(sql, route)) {
                return holder;
            }
            Optional<String> other = find(phone, sim).map(Route::holder);
            if (other.isEmpty()) {
                Allocation.join(sql, route);
            }
            return other.orElse(holder);
        });
    }

    /** From now on this holder may be meant by a text over this pair beside the one that has it. */
    public void share(String phone, UUID sim, String holder, Instant now) {
        database.run(sql -> Allocation.join(sql, new Route(phone, sim, holder, now, now)));
    }

    /** Notes that the pair was used, so that the way used last is kept; to the minute, to spare the table. */
    public void touch(String phone, UUID sim, String holder, Instant now) {
        Instant due = now.minus(GRAIN);
        database.run(sql -> sql.later(TOUCH, now, phone, sim, holder, due, now, phone, sim, holder, due));
    }

    /** The holder to whom this SIM is leased. */
    public Optional<String> lessee(UUID sim) {
        return database.call(sql -> sql.first(
                "select holder from pool.sim where id = ? and holder is not null", row -> row.text("holder"), sim));
    }

    /**
     * The number to show publicly as this holder's: that of its own SIM, else of the shared one that carries most of a
     * thousand of its pairs; all of them may be a million.
     */
    public Optional<String> numberFor(String holder) {
        return database.call(sql -> sql.first(
                "select s.number from pool.sim s left join (select sim_id, count(*) as routes from"
                        + " (select sim_id from pool.route where holder = ? limit 1000) sample group by sim_id) r"
                        + " on r.sim_id = s.id where s.number is not null and s.state = 'ACTIVE'"
                        + " and (s.holder is null or s.holder = ?)"
                        + " order by s.mode, r.routes desc nulls last, s.first_seen, s.id limit 1",
                row -> row.text("number"),
                holder,
                holder));
    }
}
