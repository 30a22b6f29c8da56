package org.simsite.modempool.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
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
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.SimStatus;

class RouteMovesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ANN = "+8613800138000";

    private Sims sims;
    private RouteBook routes;
    private RouteMoves moves;
    private Notices notices;
    private PoolStatus status;
    private UUID old;

    @BeforeEach
    void oneCard() {
        Database database = PoolDatabase.empty();
        sims = new Sims(database, new Bell());
        routes = new RouteBook(database);
        moves = new RouteMoves(database, CLOCK);
        notices = new Notices(database);
        status = new PoolStatus(database, CLOCK);
        old = sim(1);
    }

    private UUID sim(int number) {
        return sims.register(new SimIdentity("898600000000000000" + number, null, "+861390000000" + number), NOW)
                .id();
    }

    private void moveAll() {
        boolean more = true;
        while (more) {
            more = moves.moveOne();
        }
    }

    private void drain(UUID card) {
        sims.change(card, new SimChange(SimState.DRAINING, null, null, null));
        moveAll();
    }

    private UUID choose(String holder, String phone) {
        return routes.choose(holder, phone, NOW).orElseThrow().sim();
    }

    private int routesOf(UUID card) {
        return status.sims().stream()
                .filter(each -> each.id().equals(card))
                .mapToInt(SimStatus::routes)
                .sum();
    }

    @Test
    void emptiesADrainingCardAndTellsEachHolderOnce() {
        IntStream.range(0, 6).forEach(i -> choose(i < 4 ? "acme" : "globex", "+861380013800" + i));
        UUID fresh = sim(2);
        drain(old);
        assertThat(routesOf(old)).isZero();
        assertThat(routesOf(fresh)).isEqualTo(6);
        assertThat(notices.unseen("acme"))
                .extracting(Notice::number, Notice::successor, Notice::why, Notice::routes)
                .containsExactly(tuple("+8613900000001", "+8613900000002", Notice.Why.DRAINED, 4));
        assertThat(notices.unseen("globex")).extracting(Notice::routes).containsExactly(2);
        assertThat(notices.unseen("initech")).isEmpty();
    }

    @Test
    void keepsTheOldPairSoThatAnAnswerToTheOldNumberIsNotLost() {
        choose("acme", ANN);
        UUID fresh = sim(2);
        drain(old);
        assertThat(routes.holders(ANN, old)).containsExactly("acme");
        assertThat(routes.holders(ANN, fresh)).containsExactly("acme");
        assertThat(routes.sticky("acme", ANN)).contains(fresh);
    }

    @Test
    void handsARouteToTheCardThatIsSwappedIn() {
        choose("acme", ANN);
        sim(2);
        UUID successor = sim(3);
        sims.change(old, new SimChange(null, null, 7, 70));
        sims.change(old, new SimRules("CMCC", "CN", List.of("+86138"), List.of("acme"), 5));
        sims.swap(old, successor);
        moveAll();
        assertThat(routes.sticky("acme", ANN)).contains(successor);
        assertThat(notices.unseen("acme")).extracting(Notice::why).containsExactly(Notice.Why.SWAPPED);
        SimStatus now = status.sims().stream()
                .filter(each -> each.id().equals(successor))
                .findFirst()
                .orElseThrow();
        assertThat(now.perMinute()).isEqualTo(7);
        assertThat(now.perDay()).isEqualTo(70);
        assertThat(now.rules()).isEqualTo(new SimRules("CMCC", "CN", List.of("+86138"), List.of("acme"), 5));
    }

    @Test
    void swapsInNoCardThatCannotTakeOver() {
        UUID leased = sim(2);
        sims.lease(leased, "globex");
        UUID blocked = sim(3);
        sims.change(blocked, new SimChange(SimState.BLOCKED, null, null, null));
        for (UUID bad : List.of(old, leased, blocked, UUID.randomUUID())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sims.swap(old, bad))
                    .withMessageStartingWith("successor");
        }
    }

    @Test
    void movesTheOthersOffACardThatIsLeasedOrKeptForSome() {
        choose("acme", ANN);
        choose("globex", "+8613800138001");
        UUID fresh = sim(2);
        sims.lease(old, "acme");
        moveAll();
        assertThat(routes.sticky("acme", ANN)).contains(old);
        assertThat(routes.sticky("globex", "+8613800138001")).contains(fresh);
        assertThat(notices.unseen("globex")).extracting(Notice::why).containsExactly(Notice.Why.REASSIGNED);
        assertThat(notices.unseen("acme")).isEmpty();
    }

    @Test
    void leavesARouteForWhichNoCardIsFreeAndSaysSo() {
        choose("acme", ANN);
        drain(old);
        assertThat(moves.moveOne()).isFalse();
        assertThat(routesOf(old)).isEqualTo(1);
        assertThat(notices.unseen("acme")).extracting(Notice::successor).containsExactly((String) null);
        sims.change(old, new SimChange(SimState.ACTIVE, null, null, null));
        assertThat(routes.sticky("acme", ANN)).contains(old);
        sim(2);
        drain(old);
        assertThat(routesOf(old)).isZero();
    }

    @Test
    void aNoticeIsSeenByItsHolderAlone() {
        choose("acme", ANN);
        sim(2);
        drain(old);
        UUID id = notices.unseen("acme").getFirst().id();
        notices.seen("globex", id, NOW);
        assertThat(notices.unseen("acme")).hasSize(1);
        notices.seen("acme", id, NOW);
        assertThat(notices.unseen("acme")).isEmpty();
    }
}
