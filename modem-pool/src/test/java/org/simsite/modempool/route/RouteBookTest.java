package org.simsite.modempool.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.SimRules;
import org.simsite.modempool.sim.SimState;
import org.simsite.modempool.sim.Sims;

class RouteBookTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ANN = "+8613800138000";

    private Database database;
    private Sims sims;
    private RouteBook routes;

    @BeforeEach
    void emptyBook() {
        database = PoolDatabase.empty();
        sims = new Sims(database, new Bell());
        routes = new RouteBook(database);
    }

    private UUID sim(int number) {
        return sims.register(new SimIdentity("898600000000000000" + number, null, "+861390000000" + number), NOW)
                .id();
    }

    private Choice choose(String holder, String phone) {
        return routes.choose(holder, phone, NOW).orElseThrow();
    }

    @Test
    void keepsTheSimOnceChosen() {
        sim(1);
        sim(2);
        Choice first = choose("acme", ANN);
        assertThat(choose("acme", ANN)).isEqualTo(first);
        assertThat(routes.sticky("acme", ANN)).contains(first.sim());
        assertThat(routes.find(ANN, first.sim()).orElseThrow().holder()).isEqualTo("acme");
    }

    @Test
    void givesTwoHoldersOfOnePhoneDifferentSims() {
        sim(1);
        sim(2);
        assertThat(choose("acme", ANN).sim()).isNotEqualTo(choose("globex", ANN).sim());
    }

    @Test
    void spreadsPhonesEvenly() {
        List<UUID> cards = List.of(sim(1), sim(2), sim(3));
        IntStream.range(0, 30).forEach(i -> choose("acme", "+86138001380" + (10 + i)));
        for (UUID card : cards) {
            assertThat(IntStream.range(0, 30)
                            .filter(i ->
                                    routes.find("+86138001380" + (10 + i), card).isPresent()))
                    .hasSize(10);
        }
    }

    @Test
    void sharesAPairOnlyWhereNoSimIsFreeAndSaysSo() {
        UUID only = sim(1);
        assertThat(choose("acme", ANN).overlap()).isFalse();
        assertThat(choose("globex", ANN)).isEqualTo(new Choice(only, true));
        assertThat(choose("globex", ANN)).isEqualTo(new Choice(only, true));
        assertThat(routes.find(ANN, only).orElseThrow().holder()).isEqualTo("acme");
        assertThat(routes.holders(ANN, only)).containsExactlyInAnyOrder("acme", "globex");
    }

    @Test
    void hasTheHolderOfASharedPairNameItselfToo() {
        UUID only = sim(1);
        choose("acme", ANN);
        choose("globex", ANN);
        assertThat(routes.sticky("acme", ANN)).isEmpty();
        assertThat(choose("acme", ANN)).isEqualTo(new Choice(only, true));
        assertThat(routes.holders(ANN, only)).hasSize(2);
    }

    @Test
    void movesToAFreeSimRatherThanShare() {
        sim(1);
        choose("acme", ANN);
        choose("globex", ANN);
        UUID fresh = sim(2);
        assertThat(choose("globex", ANN)).isEqualTo(new Choice(fresh, false));
    }

    @Test
    void leavesADrainingOrBlockedSimButStillKnowsItsRoutes() {
        UUID first = sim(1);
        choose("acme", ANN);
        UUID second = sim(2);
        for (SimState state : List.of(SimState.DRAINING, SimState.BLOCKED)) {
            sims.change(first, new SimChange(state, null, null, null));
            assertThat(choose("acme", ANN)).isEqualTo(new Choice(second, false));
            assertThat(routes.holders(ANN, first)).containsExactly("acme");
        }
    }

    @Test
    void usesALeasedSimForItsHolderAlone() {
        UUID shared = sim(1);
        UUID own = sim(2);
        sims.lease(own, "acme");
        assertThat(choose("acme", ANN).sim()).isEqualTo(own);
        assertThat(choose("globex", ANN).sim()).isEqualTo(shared);
        assertThat(choose("initech", ANN)).isEqualTo(new Choice(shared, true));
        assertThat(routes.numberFor("acme")).contains("+8613900000002");
        assertThat(routes.numberFor("globex")).contains("+8613900000001");
    }

    @Test
    void findsNoneWhereThereIsNoSim() {
        assertThat(routes.choose("acme", ANN, NOW)).isEmpty();
        assertThat(routes.numberFor("acme")).isEmpty();
    }

    @Test
    void tellsAFirstTimersHolderWhoWasQuicker() {
        UUID only = sim(1);
        assertThat(routes.claim(ANN, only, "acme", NOW)).isEqualTo("acme");
        assertThat(routes.claim(ANN, only, "globex", NOW)).isEqualTo("acme");
    }

    @Test
    void prefersTheCardOfThePhonesCountryAndNetwork() {
        sim(1);
        UUID abroad = sims.register(new SimIdentity("8944000000000000001", null, "+447700900001"), NOW)
                .id();
        assertThat(choose("acme", "+447700900123").sim()).isEqualTo(abroad);
        assertThat(choose("acme", ANN).sim()).isNotEqualTo(abroad);
        UUID near = sim(3);
        sims.change(near, new SimRules("China Mobile", "CN", List.of("+8613", "+86139"), List.of(), null));
        IntStream.range(0, 5)
                .forEach(i ->
                        assertThat(choose("acme", "+861390013800" + i).sim()).isEqualTo(near));
    }

    @Test
    void keepsASharedCardForTheHoldersThatMayUseIt() {
        UUID kept = sim(1);
        sims.change(kept, new SimRules(null, null, List.of(), List.of("acme", "globex"), null));
        assertThat(routes.choose("initech", ANN, NOW)).isEmpty();
        assertThat(choose("acme", ANN).sim()).isEqualTo(kept);
        sims.change(kept, SimRules.NONE);
        assertThat(routes.choose("initech", ANN, NOW)).isPresent();
    }

    @Test
    void goesPastACardAtItsLimitOfToday() {
        UUID full = sim(1);
        UUID free = sim(2);
        database.run(sql -> sql.update(
                "update pool.sim set held_until = ?, held_reason = 'per_day' where id = ?", NOW.plusSeconds(60), full));
        IntStream.range(0, 4)
                .forEach(i ->
                        assertThat(choose("acme", "+861380013800" + i).sim()).isEqualTo(free));
    }

    @Test
    void givesEachPairOneHolderAndEachHolderOneSimUnderARaceOfTwoNodes() throws Exception {
        var other = new RouteBook(PoolDatabase.anotherNode());
        IntStream.range(1, 6).forEach(this::sim);
        List<Callable<Choice>> race = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String holder = "holder" + i % 8;
            String phone = "+86138001380" + (10 + i % 5);
            RouteBook node = i % 2 == 0 ? routes : other;
            race.add(() -> node.choose(holder, phone, NOW).orElseThrow());
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            threads.invokeAll(race).forEach(done -> assertThat(done).succeedsWithin(java.time.Duration.ofSeconds(30)));
        }
        for (int phone = 0; phone < 5; phone++) {
            checkPairsOf("+86138001380" + (10 + phone));
        }
    }

    /** Eight holders, five SIMs: five have a pair each, three share one, nobody has two. */
    private void checkPairsOf(String phone) {
        Set<UUID> used = new HashSet<>();
        int overlaps = 0;
        for (int holder = 0; holder < 8; holder++) {
            Choice choice = choose("holder" + holder, phone);
            String owner = routes.find(phone, choice.sim()).orElseThrow().holder();
            if (owner.equals("holder" + holder)) {
                assertThat(used.add(choice.sim())).isTrue();
            } else {
                assertThat(choice.overlap()).isTrue();
                overlaps++;
            }
        }
        assertThat(used).hasSize(5);
        assertThat(overlaps).isEqualTo(3);
    }
}
