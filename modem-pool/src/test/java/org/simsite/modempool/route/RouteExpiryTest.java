package org.simsite.modempool.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;

class RouteExpiryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration IDLE = Duration.ofDays(180);
    private static final Instant LATE = NOW.plus(IDLE).plusSeconds(1);
    private static final Instant LATER = LATE.plus(Duration.ofHours(2));
    private static final Instant MUCH_LATER = NOW.plus(IDLE.multipliedBy(2)).plusSeconds(1);
    private static final String ANN = "+8613800138000";

    private final Set<String> open = new HashSet<>();
    private Database database;
    private RouteBook routes;
    private UUID sim;

    @BeforeEach
    void oneRoute() {
        database = PoolDatabase.empty();
        routes = new RouteBook(database);
        sim = new Sims(database, new Bell())
                .register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
        routes.choose("acme", ANN, NOW);
    }

    private int expire(Instant now) {
        return new RouteExpiry(
                        database, (holder, phone) -> open.contains(holder), IDLE, Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }

    @Test
    void endsARouteThatNobodyUsedForLong() {
        expire(LATE.minusSeconds(2));
        assertThat(routes.holders(ANN, sim)).containsExactly("acme");
        expire(LATE);
        assertThat(routes.holders(ANN, sim)).isEmpty();
        assertThat(routes.sticky("acme", ANN)).isEmpty();
    }

    @Test
    void keepsARouteThatIsUsed() {
        routes.touch(ANN, sim, "acme", NOW.plus(Duration.ofDays(1)));
        assertThat(expire(LATE)).isZero();
    }

    @Test
    void neverEndsARouteWhileAConversationIsOpen() {
        open.add("acme");
        assertThat(expire(LATE)).isEqualTo(1);
        assertThat(expire(LATE)).as("not asked again at once").isZero();
        assertThat(routes.holders(ANN, sim)).containsExactly("acme");
        open.clear();
        expire(LATE.plus(Duration.ofDays(2)));
        assertThat(routes.holders(ANN, sim)).isEmpty();
    }

    @Test
    void neverEndsARouteWhileATextIsOnItsWay() {
        outbox().submit(new TextRequest("acme", new PhoneNumber(ANN), "hi", Priority.CAMPAIGN, "k"));
        assertThat(expire(LATE)).isZero();
    }

    /** She reads it with its prefix, and her answer means whom she read. */
    @Test
    void neverForgetsWhoSharesAPairWhileItsTextIsOnItsWay() {
        routes.choose("globex", ANN, NOW);
        outbox().submit(new TextRequest("globex", new PhoneNumber(ANN), "hi", Priority.CAMPAIGN, "k"));
        expire(MUCH_LATER);
        assertThat(routes.holders(ANN, sim)).contains("globex");
    }

    @Test
    void neverForgetsWhoSharesAPairWhileAConversationIsOpen() {
        routes.choose("globex", ANN, NOW);
        open.add("globex");
        expire(MUCH_LATER);
        assertThat(routes.holders(ANN, sim)).contains("globex");
        open.clear();
        expire(MUCH_LATER.plus(Duration.ofDays(2)));
        assertThat(routes.holders(ANN, sim)).isEmpty();
    }

    private Outbox outbox() {
        return new Outbox(database, routes, new Bell(), Clock.fixed(LATE, ZoneOffset.UTC));
    }

    @Test
    void givesAnExpiredPairToAnotherHolderOnlyAfterAnHour() {
        expire(LATE);
        assertThat(routes.choose("globex", ANN, LATE.plusSeconds(60))).contains(new Choice(sim, true));
    }

    @Test
    void remembersWhoHadThePairUntilTheNewHolderHasWritten() {
        expire(LATE);
        assertThat(routes.choose("globex", ANN, LATER)).contains(new Choice(sim, false));
        assertThat(routes.holders(ANN, sim)).containsExactlyInAnyOrder("acme", "globex");
        var clock = Clock.fixed(LATER, ZoneOffset.UTC);
        new Outbox(database, routes, new Bell(), clock)
                .submit(new TextRequest("globex", new PhoneNumber(ANN), "hi", Priority.NOTICE, "k"));
        var queue = new SendQueue(database, routes, clock);
        queue.claim(sim).orElseThrow().parts().forEach(part -> queue.sent(part, 1));
        assertThat(routes.holders(ANN, sim)).containsExactly("globex");
        assertThat(routes.former(ANN, sim)).contains("acme");
    }

    @Test
    void givesTheHolderItsOwnPairBack() {
        expire(LATE);
        assertThat(routes.choose("acme", ANN, LATE)).contains(new Choice(sim, false));
        assertThat(routes.holders(ANN, sim)).containsExactly("acme");
        assertThat(routes.former(ANN, sim)).isEmpty();
    }

    @Test
    void forgetsAPairAfterTheSameTimeAgain() {
        expire(LATE);
        expire(MUCH_LATER);
        assertThat(routes.choose("globex", ANN, LATE)).contains(new Choice(sim, false));
        assertThat(routes.former(ANN, sim)).isEmpty();
    }

    @Test
    void refusesATimeThatWouldEndATalk() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteExpiry(database, (holder, phone) -> false, Duration.ZERO, Clock.systemUTC()))
                .withMessageContaining("simsite.route-idle-days");
    }
}
