package org.simsite.modempool.route;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Sql;

/** Finds the SIM over which one holder writes to one phone, in one transaction. */
final class Allocation {
    private static final String ALLOWED = "select s.id from pool.sim s where pool.usable(s, ?) ";

    /**
     * Its own SIMs before shared ones, those in a working modem and within their limits first; then those of the phone's
     * country and network, a pair nobody ever had, and the least loaded.
     */
    private static final String BEST = " order by s.mode,"
            + " (select count(*) from pool.modem m where m.sim_id = s.id and m.state = 'READY') desc,"
            + " coalesce(s.held_until > ?, false), not pool.recipients_left(s.id, ?),"
            + " coalesce(s.country = ?, false) desc, pool.reach(s.reaches, ?) desc,"
            + " (select count(*) from pool.route r where r.sim_id = s.id and r.phone = ?),"
            + " coalesce((?::bigint[])[array_position(?::uuid[], s.id)], 0), s.id limit 1";

    private static final String UNTAKEN = " and s.id <> all(?) and not exists (select 1 from pool.route r"
            + " where r.phone = ? and r.sim_id = s.id and not pool.reusable(r, ?))";

    /** An expired pair is taken over; who had it before is remembered, since she may still answer that one. */
    private static final String TAKE =
            "insert into pool.route as r (phone, sim_id, holder, since, last_used) values (?, ?, ?, ?, ?)"
                    + " on conflict (phone, sim_id) do update set holder = excluded.holder,"
                    + " former = case when r.holder = excluded.holder then r.former else r.holder end,"
                    + " since = excluded.since, last_used = excluded.last_used,"
                    + " expired_at = null, moved_to = null, kept_until = null"
                    + " where pool.reusable(r, excluded.since)"
                    + " or (r.holder = excluded.holder and r.expired_at is not null)";

    /** A pair is the holder's to go on with while nobody else shares it: else its texts must name their holder. */
    private static final String OWN = "select r.sim_id from pool.route r join pool.sim s on s.id = r.sim_id"
            + " where r.holder = ? and r.phone = ? and s.id <> all(?) and pool.usable(s, r.holder)"
            + " and not exists (select 1 from pool.overlap o where o.phone = r.phone and o.sim_id = r.sim_id"
            + " and o.holder <> r.holder) and (r.expired_at is not null) = ?"
            + " order by s.mode, r.last_used desc limit 1";

    private static final String LEAST_SHARED = " order by (select count(*) from ("
            + "select sim_id from pool.route where phone = ? and holder = ? union"
            + " select sim_id from pool.overlap where phone = ? and holder = ?) mine where mine.sim_id = s.id) desc,"
            + " (select count(*) from pool.overlap o where o.phone = ? and o.sim_id = s.id), s.mode, s.id limit 1";

    /**
     * The holder of the route itself needs no line among the overlaps. A share is used from this moment on, lest it end
     * before the text for which it was made is queued.
     */
    private static final String JOIN = "insert into pool.overlap (phone, sim_id, holder, since, last_used)"
            + " select ?, ?, ?, ?, ? where not exists ("
            + "select 1 from pool.route where phone = ? and sim_id = ? and holder = ?)"
            + " on conflict (phone, sim_id, holder) do update set last_used = excluded.last_used";

    private final Sql sql;
    private final Loads loads;
    private final String holder;
    private final String phone;
    private final Instant now;
    /** SIMs that are not to be chosen. */
    private final UUID[] except;

    Allocation(Sql sql, Loads loads, String holder, String phone, Instant now) {
        this(sql, loads, holder, phone, now, List.of());
    }

    Allocation(Sql sql, Loads loads, String holder, String phone, Instant now, Collection<UUID> except) {
        this.except = except.toArray(UUID[]::new);
        this.sql = sql;
        this.loads = loads;
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
        lockPhone();
        Optional<UUID> free = revive();
        if (free.isEmpty()) {
            free = takeFree();
        }
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

    /**
     * One holder at a time tries SIMs for a phone: a try that finds the pair taken locks it all the same, and two that try the
     * same SIMs in another order would wait for each other.
     */
    private void lockPhone() throws SQLException {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> true, phone);
    }

    static Optional<UUID> sticky(Sql sql, String holder, String phone, UUID... except) throws SQLException {
        return sql.first(OWN, row -> row.uuid("sim_id"), holder, phone, except, false);
    }

    /** The pair it had before, if that expired and nobody took it since. */
    private Optional<UUID> revive() throws SQLException {
        Optional<UUID> expired = sql.first(OWN, row -> row.uuid("sim_id"), holder, phone, except, true);
        return expired.isPresent() && take(expired.get()) ? expired : Optional.empty();
    }

    private boolean take(UUID sim) throws SQLException {
        boolean taken = insert(sql, new Route(phone, sim, holder, now, now));
        if (taken) {
            loads.taken(sim);
        }
        return taken;
    }

    /** As {@link #choose}, but of a free SIM or none; and that one first, if it is free. */
    Optional<UUID> move(Optional<UUID> successor) throws SQLException {
        lock();
        Optional<UUID> before = sticky(sql, holder, phone, except);
        if (before.isPresent()) {
            return before;
        }
        lockPhone();
        boolean usable = successor.isPresent()
                && sql.first(ALLOWED + " and s.id = ?", row -> true, holder, successor.get())
                        .isPresent();
        return usable && take(successor.orElseThrow()) ? successor : takeFree();
    }

    /** Each turn either takes a SIM or sees one more taken by a quicker one, so it ends. */
    private Optional<UUID> takeFree() throws SQLException {
        Optional<UUID> candidate = best();
        while (candidate.isPresent() && !take(candidate.get())) {
            candidate = best();
        }
        return candidate;
    }

    private Optional<UUID> best() throws SQLException {
        List<Map.Entry<UUID, Long>> known = List.copyOf(loads.at(now, sql).entrySet());
        return sql.first(
                ALLOWED + UNTAKEN + BEST,
                row -> row.uuid("id"),
                holder,
                except,
                phone,
                now,
                now,
                now,
                new PhoneNumber(phone).country().orElse(null),
                phone,
                phone,
                known.stream().map(Map.Entry::getValue).toArray(Long[]::new),
                known.stream().map(Map.Entry::getKey).toArray(UUID[]::new));
    }

    /** False if the pair has a holder already, maybe since a moment. */
    static boolean insert(Sql sql, Route route) throws SQLException {
        return sql.update(TAKE, route.phone(), route.sim(), route.holder(), route.since(), route.lastUsed()) == 1;
    }

    static void join(Sql sql, Route route) throws SQLException {
        sql.update(
                JOIN,
                route.phone(),
                route.sim(),
                route.holder(),
                route.since(),
                route.lastUsed(),
                route.phone(),
                route.sim(),
                route.holder());
    }

    /** Every SIM is taken for this phone: share a pair, its own or the one shared before if there is one. */
    private Optional<Choice> overlap() throws SQLException {
        Optional<UUID> shared =
                sql.first(ALLOWED + LEAST_SHARED, row -> row.uuid("id"), holder, phone, holder, phone, holder, phone);
        if (shared.isPresent() && !take(shared.get())) {
            join(sql, new Route(phone, shared.get(), holder, now, now));
        }
        return shared.map(sim -> new Choice(sim, true));
    }
}
