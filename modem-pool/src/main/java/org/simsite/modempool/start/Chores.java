package org.simsite.modempool.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.inbox.Dispatcher;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Router;
import org.simsite.modempool.purge.Purge;
import org.simsite.modempool.sim.Sims;

/** What goes on beside the modems: texts are routed, handed on, ended when their time is over, and forgotten. */
@ApplicationScoped
class Chores {
    /** Texts of other nodes are found after this time. */
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Duration TIDYING = Duration.ofSeconds(10);
    private static final Duration PURGING = Duration.ofHours(1);
    /** Parts of a long text come within seconds, or not at all. */
    private static final Duration PATIENCE_WITH_PARTS = Duration.ofMinutes(10);

    private Router router;
    private Dispatcher dispatcher;
    private Purge purge;
    private Bell bell;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Chores() {}

    @Inject
    Chores(Router router, Dispatcher dispatcher, Purge purge, Bell bell) {
        this.router = router;
        this.dispatcher = dispatcher;
        this.purge = purge;
        this.bell = bell;
    }

    List<Loop> loops() {
        var routing = new Loop("routing", INTERVAL, () -> router.takeBack() + router.route() > 0);
        bell.onRing(Outbox.UNROUTED, routing::ring);
        bell.onRing(Sims.CHANGED, routing::ring);
        // Two, so that one slow holder does not keep all others waiting.
        return List.of(
                routing,
                handing("handing on, 1"),
                handing("handing on, 2"),
                tidying(),
                new Loop("purging", PURGING, purge::run));
    }

    private Loop handing(String name) {
        var loop = new Loop(name, INTERVAL, dispatcher::dispatchOne);
        bell.onRing(InboundStore.ARRIVED, loop::ring);
        return loop;
    }

    private Loop tidying() {
        return new Loop("tidying", TIDYING, () -> {
            router.expire();
            dispatcher.placePartials(PATIENCE_WITH_PARTS);
            return false;
        });
    }
}
