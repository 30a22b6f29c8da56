package org.simsite.modempool.route;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.database.Sql;

/**
 * Moves the routes off cards that their holders may not use any more: drained, blocked, swapped, leased to another. The old
 * pair stays as it was, so that who answers the old number still reaches the same holder; the new number shows with the next
 * text. Each holder gets one notice a card.
 */
@ApplicationScoped
public class RouteMoves {
    private static final String NEXT = "select r.phone, r.sim_id, r.holder, s.number, s.successor_id,"
            + " case when s.successor_id is not null then 'SWAPPED' when s.state = 'DRAINING' then 'DRAINED'"
            + " when s.state = 'BLOCKED' then 'BLOCKED' else 'REASSIGNED' end as why"
            + " from pool.sim s join pool.route r on r.sim_id = s.id"
            + " where (s.state <> 'ACTIVE' or s.mode = 'DEDICATED' or s.allowed is not null)"
            + " and r.moved_to is null and r.expired_at is null and not pool.usable(s, r.holder)"
            + " limit 1 for update of r skip locked";

    private static final String TELL =
            "insert into pool.notice as n (id, holder, sim_id, number, successor_id, successor,"
                    + " why, routes, since, until) select ?, ?, ?, ?, ?, (select number from pool.sim where id = ?), ?, 1, ?, ?"
                    + " on conflict (holder, sim_id, why, successor_id) where seen_at is null"
                    + " do update set routes = n.routes + 1, until = excluded.until";

    private record Leaving(
            String phone,
            UUID sim,
            String holder,
            @Nullable String number,
            @Nullable UUID successor,
            String why) {
        static Leaving of(Row row) throws SQLException {
            return new Leaving(
                    row.text("phone"),
                    row.uuid("sim_id"),
                    row.text("holder"),
                    row.textOrNull("number"),
                    row.uuidOrNull("successor_id"),
                    row.text("why"));
        }
    }

    private Database database;
    private Loads loads;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RouteMoves() {}

    @Inject
    RouteMoves(Database database, Loads loads) {
        this(database, loads, Clock.systemUTC());
    }

    public RouteMoves(Database database, Clock clock) {
        this(database, new Loads(), clock);
    }

    private RouteMoves(Database database, Loads loads, Clock clock) {
        this.database = database;
        this.loads = loads;
        this.clock = clock;
    }

    /** Moves one route, in a transaction of its own so that no text waits for a long one; false if there is none to move. */
    public boolean moveOne() {
        return database.call(sql -> {
            Optional<Leaving> next = sql.first(NEXT, Leaving::of);
            if (next.isPresent()) {
                move(sql, next.get(), clock.instant());
            }
            return next.isPresent();
        });
    }

    /** Where no card is free for her, the pair stays until the holder writes again: then it shares one, with its prefix. */
    private void move(Sql sql, Leaving route, Instant now) throws SQLException {
        Optional<UUID> target = new Allocation(sql, loads, route.holder(), route.phone(), now, List.of(route.sim()))
                .move(Optional.ofNullable(route.successor()));
        sql.update(
                "update pool.route set moved_to = ? where phone = ? and sim_id = ?",
                target.orElse(route.sim()),
                route.phone(),
                route.sim());
        UUID successor = target.orElse(null);
        sql.update(
                TELL,
                UuidCreator.getTimeOrderedEpoch(),
                route.holder(),
                route.sim(),
                route.number(),
                successor,
                successor,
                route.why(),
                now,
                now);
    }
}
