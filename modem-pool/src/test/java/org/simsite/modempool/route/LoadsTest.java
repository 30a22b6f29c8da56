package org.simsite.modempool.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;

class LoadsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Database database = PoolDatabase.empty();
    private final Loads loads = new Loads();
    private final UUID sim = new Sims(database, new Bell())
            .register(new SimIdentity("8986000000000000001", null, "+8613900000001"), NOON)
            .id();

    private Map<UUID, Long> at(Instant now) {
        return database.call(sql -> loads.at(now, sql));
    }

    private void routes(int from, int to) {
        database.run(sql -> sql.update(
                "insert into pool.route (phone, sim_id, holder, since, last_used)"
                        + " select '+86138' || n, ?, 'acme', ?, ? from generate_series(?, ?) n",
                sim,
                NOON,
                NOON,
                from,
                to));
    }

    @Test
    void areCountedOnceAMinuteAndAddedToMeanwhile() {
        assertThat(at(NOON)).isEmpty();
        routes(1, 5); // by another node
        loads.taken(sim);
        assertThat(at(NOON.plusSeconds(59))).containsExactly(Map.entry(sim, 1L));
        assertThat(at(NOON.plusSeconds(60))).containsExactly(Map.entry(sim, 5L));
        loads.taken(sim);
        assertThat(at(NOON.plusSeconds(61))).containsExactly(Map.entry(sim, 6L));
    }

    @Test
    void forgetASimThatCarriesNothingAnyMore() {
        routes(1, 2);
        assertThat(at(NOON)).containsKey(sim);
        database.run(sql -> sql.update("delete from pool.route"));
        assertThat(at(NOON.plus(Duration.ofMinutes(2)))).isEmpty();
    }

    /** With a count for each new pair this read each pair of the SIM for each: see trial A17 with its 100,000 phones. */
    @Test
    void aNewPairCostsNoMoreOnASimThatCarriesMany() {
        routes(1, 20_000);
        PoolDatabase.analyze();
        var book = new RouteBook(database);
        book.choose("acme", "+8613900000001", NOON);
        long read = PoolDatabase.rowsRead("route", () -> {
            for (int i = 2; i < 52; i++) {
                book.choose("acme", "+861390000" + (1000 + i), NOON);
            }
        });
        assertThat(read).as("pairs read for 50 new ones").isLessThan(5_000);
    }
}
