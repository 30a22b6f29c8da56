package org.simsite.modempool.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.route.RouteExpiry;
import org.simsite.modempool.route.RouteMoves;
import org.simsite.modempool.sim.Sims;

/** What happens to routes by themselves: they leave cards that are drained, and end when nobody used them for long. */
@ApplicationScoped
class RouteChores {
    /** Changes of other nodes are found after this time. */
    private static final Duration MOVING = Duration.ofSeconds(5);

    private static final Duration EXPIRING = Duration.ofMinutes(5);

    private RouteMoves moves;
    private RouteExpiry expiry;
    private Bell bell;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected RouteChores() {}

    @Inject
    RouteChores(RouteMoves moves, RouteExpiry expiry, Bell bell) {
        this.moves = moves;
        this.expiry = expiry;
        this.bell = bell;
    }

    List<Loop> loops() {
        var moving = new Loop("moving routes", MOVING, moves::moveOne);
        bell.onRing(Sims.CHANGED, moving::ring);
        return List.of(moving, new Loop("expiring routes", EXPIRING, this::expire));
    }

    /** With a request context, for the program around the pool is asked about its conversations. */
    @ActivateRequestContext
    boolean expire() {
        return expiry.run() > 0;
    }
}
