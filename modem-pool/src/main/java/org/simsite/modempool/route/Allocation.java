package org.simsite.modempool.route;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.database.Sql;

/** Finds the SIM over which one holder writes to one phone, in one transaction. */
final class Allocation {
    /** SIMs this holder may use, its own before shared ones, those in a working modem first, then the least loaded. */
    private static final String ALLOWED =
            "select s.id from pool.sim s" + " where s.state = 'ACTIVE' and (s.mode = 'SHARED' or s.holder = ?) ";

    private static final String BEST = " order by s.mode,"
            + " (select count(*) from pool.modem m where m.sim_id = s.id and m.state = 'READY') desc,"
            + " (select count(*) from pool.route r where r.sim_id = s.id), s.id limit 1";

    private static final String UNTAKEN =
            " and s.id <> all(?) and not exists (select 1 from pool.route r where r.phone = ? and r.sim_id = s.id)";

    private static final String LEAST_SHARED = " order by (select count(*) from ("
            + "select sim_id from pool.route where phone = ? and holder = ? union"
            + " select sim_id from pool.overlap where phone = ? and holder = ?) mine where mine.sim_id = s.id) desc,"
            + " (select count(*) from pool.overlap o where o.phone = ? and o.sim_id = s.id), s.mode, s.id limit 1";

    /** The holder of the route itself needs no line among the overlaps. */
    private static final String JOIN = "insert into pool.overlap (phone, sim_id, holder, since, last_used)"
            + " select ?, ?, ?, ?, ? where not exists ("
            + "select 1 from pool.route where phone = ? and sim_id = ? and holder = ?) on conflict do nothing";

    private final Sql sql;
    private final String holder;
    private final String phone;
    private final Instant now;
    /** SIMs that are not to be chosen. */
    private final UUID[] except;

    Allocation(Sql sql, String holder, String phone, Instant now) {
        this(sql, holder, phone, now, List.of());
    }

    Allocation(Sql sql, String holder, String phone, Instant now, Collection<UUID> except) {
        this.except = except.toArray(UUID[]::new);
        this.sql = sql;
        this.holder = holder;
        this.phone = phone;
        this.now = now;
    }

    Optional<Choice> choose() throws SQLException {
        lock();
        Optional<UUID> before = sticky(sql, holder, phone, except);
        if (before.isPresent()) {
            return Optional.of(new Choice(before.get(), false));
        }
        Optional<UUID> free = takeFree();
        if (free.isPresent()) {
            return Optional.of(new Choice(free.get(), false));
        }
        // A SIM that fails is no reason to share a pair: sharing lasts, failures pass.
        return except.length == 0 ? overlap() : Optional.empty();
    }

    /** Two texts of one holder to one phone at once must not get two SIMs: the receiver is to see one number. */
    private void lock() throws SQLException {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, holder + '\n' + phone);
    }

    static Optional<UUID> sticky(Sql sql, String holder, String phone, UUID... except) throws SQLException {
        return sql.first(
                "select r.sim_id from pool.route r join pool.sim s on s.id = r.sim_id"
                        + " where r.holder = ? and r.phone = ? and s.id <> all(?) and s.state = 'ACTIVE'"
                        + " and (s.mode = 'SHARED' or s.holder = r.holder)"
                        // A pair that others share by overlap is kept, but its texts must name their holder.
                        + " and not exists (select 1 from pool.overlap o where o.phone = r.phone and o.sim_id = r.sim_id"
                        + " and o.holder <> r.holder)"
                        + " order by s.mode, r.last_used desc limit 1",
                row -> row.uuid("sim_id"),
                holder,
                phone,
                except);
    }

    /** Each turn either takes a SIM or sees one more taken by a quicker one, so it ends. */
    private Optional<UUID> takeFree() throws SQLException {
        Optional<UUID> candidate = best(UNTAKEN);
        while (candidate.isPresent() && !insert(sql, new Route(phone, candidate.get(), holder, now, now))) {
            candidate = best(UNTAKEN);
        }
        return candidate;
    }

    private Optional<UUID> best(String condition) throws SQLException {
        return sql.first(ALLOWED + condition + BEST, row -> row.uuid("id"), holder, except, phone);
    }

    /** False if the pair has a holder already, maybe since a moment. */
    static boolean insert(Sql sql, Route route) throws SQLException {
        return sql.update(
                        "insert into pool.route (phone, sim_id, holder, since, last_used) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        route.phone(),
                        route.sim(),
                        route.holder(),
                        route.since(),
                        route.lastUsed())
                == 1;
    }

    /** Every SIM is taken for this phone: share a pair, its own or the one shared before if there is one. */
    private Optional<Choice> overlap() throws SQLException {
        Optional<UUID> shared =
                sql.first(ALLOWED + LEAST_SHARED, row -> row.uuid("id"), holder, phone, holder, phone, holder, phone);
        if (shared.isPresent()) {
            sql.update(JOIN, phone, shared.get(), holder, now, now, phone, shared.get(), holder);
        }
        return shared.map(sim -> new Choice(sim, true));
    }
}
