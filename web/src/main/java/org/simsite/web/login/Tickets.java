package org.simsite.web.login;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * One-time tickets from a tenant's host to one of its sites, on every node. The cache holds only their digests, so
 * whoever reads it can use none of them.
 */
@ApplicationScoped
public class Tickets {
    static final Duration LIFE = Duration.ofSeconds(30);

    @Resource(lookup = "java:jboss/infinispan/cache/simsite/tickets")
    ConcurrentMap<String, String> cache;

    private final Clock clock;

    public Tickets() {
        this.clock = Clock.systemUTC();
    }

    Tickets(ConcurrentMap<String, String> cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** @return 256 bits for the browser to carry */
    String issue(SignedIn who, String challenge) {
        var secret = Secrets.random();
        cache.put(
                Secrets.digest(secret),
                TicketJson.write(new Ticket(who, challenge, clock.instant().plus(LIFE))));
        return secret;
    }

    /** Takes the ticket out, whatever comes of it: it is tried once. */
    Optional<SignedIn> take(String secret, String site, String state) {
        return Optional.ofNullable(cache.remove(Secrets.digest(secret)))
                .map(TicketJson::read)
                .filter(ticket -> ticket.isFor(site, state, clock.instant()))
                .map(Ticket::who);
    }
}
