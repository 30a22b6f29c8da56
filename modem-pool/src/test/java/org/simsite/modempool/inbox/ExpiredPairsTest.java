package org.simsite.modempool.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.route.RouteExpiry;

/** Whom she means over a pair whose route expired: her memory is longer than a route's life. */
class ExpiredPairsTest extends Reception {
    private static final Instant LATE = NOW.plus(Duration.ofDays(200));

    private void expire(Instant now) {
        new RouteExpiry(database, (holder, phone) -> false, Duration.ofDays(180), Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }

    private void writes(String holder) {
        routes.choose(holder, ANN, clock.instant());
        outbox.submit(new TextRequest(holder, new PhoneNumber(ANN), "hi", Priority.NOTICE, "hi of " + holder));
        var queue = new SendQueue(database, routes, clock);
        queue.claim(sim).orElseThrow().parts().forEach(part -> queue.sent(part, 1));
    }

    @Test
    void asksWhomSheMeansWhereTheCardIsLeasedByNow() {
        routes.claim(ANN, sim, "globex", NOW);
        expire(LATE);
        sims.lease(sim, "acme");
        startAt(LATE);
        comes(ANN, "yes, please");
        assertThat(received).isEmpty();
        assertThat(questions()).hasSize(1);
        startAt(LATE.plus(Duration.ofHours(2)));
        comes(ANN, "globex");
        assertThat(received).containsExactly("globex: yes, please");
    }

    @Test
    void placesAtOnceWhomSheNamesWhereTheRouteExpiredAMomentAgo() {
        routes.choose("acme", ANN, NOW);
        expire(LATE);
        startAt(LATE.plusSeconds(60));
        comes(ANN, "globex hello");
        comes(ANN, "whoever");
        assertThat(received).containsExactly("globex: hello");
        assertThat(questions()).hasSize(1);
        comes(ANN, "acme");
        assertThat(received).containsExactly("globex: hello", "acme: whoever");
    }

    @Test
    void asksWhomSheMeansWhereAnotherStillSharesThePair() {
        routes.choose("acme", ANN, NOW);
        assertThat(routes.choose("globex", ANN, NOW.plus(Duration.ofDays(100))))
                .get()
                .matches(choice -> choice.overlap());
        expire(LATE);
        startAt(LATE);
        comes(ANN, "yes, please");
        assertThat(received).isEmpty();
        assertThat(questions()).hasSize(1);
        comes(ANN, "acme");
        comes(ANN, "acme and thanks");
        comes(ANN, "globex hello");
        assertThat(received).containsExactly("acme: yes, please", "acme: and thanks", "globex: hello");
    }

    @Test
    void asksWhomSheMeansOnceSheNamedTheFormerHolder() {
        routes.choose("acme", ANN, NOW);
        expire(LATE);
        startAt(LATE.plus(Duration.ofHours(2)));
        writes("globex");
        comes(ANN, "to the one who wrote last");
        comes(ANN, "acme are you there?");
        comes(ANN, "please answer");
        assertThat(received).containsExactly("globex: to the one who wrote last", "acme: are you there?");
        assertThat(questions()).hasSize(1);
        assertThat(routes.choose("globex", ANN, clock.instant()))
                .as("from now on with its prefix")
                .get()
                .matches(choice -> choice.overlap());
    }
}
