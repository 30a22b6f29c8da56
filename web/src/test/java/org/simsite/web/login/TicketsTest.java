package org.simsite.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class TicketsTest {
    private static final String SITE = "liwei--acme.simsite.localhost";
    private static final SignedIn LIWEI =
            new SignedIn(UUID.randomUUID(), "acme-1", SITE, "liwei", "Li Wei", "sub-1", "sid-1", Instant.EPOCH);

    private final ConcurrentHashMap<String, String> cache = new ConcurrentHashMap<>();
    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final Tickets tickets = new Tickets(cache, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });
    private final String state = Secrets.random();
    private final String ticket = tickets.issue(LIWEI, Secrets.digest(state));

    @Test
    void theBrowserThatWasSentAwayComesIn() {
        assertThat(tickets.take(ticket, SITE, state)).contains(LIWEI);
    }

    @Test
    void aTicketIsGoodOnce() {
        tickets.take(ticket, SITE, state);
        assertThat(tickets.take(ticket, SITE, state)).isEmpty();
    }

    @Test
    void aTicketTriedInVainIsGone() {
        assertThat(tickets.take(ticket, SITE, "another browser")).isEmpty();
        assertThat(tickets.take(ticket, SITE, state)).isEmpty();
    }

    @Test
    void anotherSiteCannotUseIt() {
        assertThat(tickets.take(ticket, "ann--acme.simsite.localhost", state)).isEmpty();
    }

    @Test
    void anotherBrowserCannotUseIt() {
        assertThat(tickets.take(ticket, SITE, Secrets.random())).isEmpty();
    }

    @Test
    void itEndsAfterHalfAMinute() {
        now = now.plus(Duration.ofSeconds(29));
        var fresh = tickets.issue(LIWEI, Secrets.digest(state));
        now = now.plus(Duration.ofSeconds(1));
        assertThat(tickets.take(ticket, SITE, state)).isEmpty();
        assertThat(tickets.take(fresh, SITE, state)).isPresent();
    }

    @Test
    void whoReadsTheCacheHasNoTicket() {
        assertThat(cache.keySet()).doesNotContain(ticket);
        assertThat(cache.keySet())
                .allSatisfy(key -> assertThat(tickets.take(key, SITE, state)).isEmpty());
    }

    @Test
    void aTicketHas256Bits() {
        assertThat(ticket).hasSize(43).isNotEqualTo(tickets.issue(LIWEI, ""));
    }
}
