package org.simsite.web.login;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * One-time tickets from a tenant's host to one of its sites. The cache holds only their digests, so whoever reads it
 * can use none of them.
 */
@ApplicationScoped
public class Tickets {
    static final Duration LIFE = Duration.ofSeconds(30);

    @Resource(lookup = "java:jboss/infinispan/cache/simsite/tickets")
    ConcurrentMap<String, Ticket> cache;

    private final Clock clock;

    public Tickets() {
        this.clock = Clock.systemUTC();
    }

    Tickets(ConcurrentMap<String, Ticket> cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** @return 256 bits for the browser to carry */
    String issue(SignedIn who, String challenge) {
        var secret = Secrets.random();
        cache.put(
                Secrets.digest(secret),
                new Ticket(who, challenge, clock.instant().plus(LIFE)));
        return secret;
    }

    /** Takes the ticket out, whatever comes of it: it is tried once. */
    Optional<SignedIn> take(String secret, String site, String state) {
        return Optional.ofNullable(cache.remove(Secrets.digest(secret)))
                .filter(ticket -> ticket.isFor(site, state, clock.instant()))
                .map(Ticket::who);
    }
}
