package org.simsite.modempool.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.simsite.modempool.database.Sql;

/**
 * How many pairs each SIM carries. Counting takes the longer the more there are, and each new pair wants to know: so they
 * are counted once a minute, and what this node adds meanwhile is added. What others add or a rolled back transaction did
 * not, is right again with the next count; it only tips the balance.
 */
@ApplicationScoped
class Loads {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String COUNT =
            "select sim_id, count(*) as routes from pool.route where expired_at is null group by sim_id";

    private record Load(UUID sim, long routes) {}

    private final Map<UUID, Long> routes = new ConcurrentHashMap<>();
    private volatile Instant counted = Instant.EPOCH;

    /** The loads of those SIMs that carry any, now; a copy. */
    Map<UUID, Long> at(Instant now, Sql sql) throws SQLException {
        if (Duration.between(counted, now).abs().compareTo(FRESH) >= 0) {
            counted = now; // others go on with what they have meanwhile
            List<Load> all = sql.list(COUNT, row -> new Load(row.uuid("sim_id"), row.big("routes")));
            routes.keySet().retainAll(all.stream().map(Load::sim).toList());
            all.forEach(load -> routes.put(load.sim(), load.routes()));
        }
        return Map.copyOf(routes);
    }

    /** One pair more. */
    void taken(UUID sim) {
        routes.merge(sim, 1L, Long::sum);
    }
}
