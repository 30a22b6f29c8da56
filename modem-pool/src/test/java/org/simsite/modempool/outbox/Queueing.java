package org.simsite.modempool.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;

/** One card, one queue and whoever fills and empties it. */
class Queueing {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String ANN = "+8613800138000";

    Database database;
    Sims sims;
    RouteBook routes;
    Outbox outbox;
    SendQueue queue;
    Router router;
    Deliveries deliveries;
    UUID sim;

    @BeforeEach
    void emptyQueue() {
        database = PoolDatabase.empty();
        startAt(NOW);
        sim = sims.register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
    }

    void startAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        var bell = new Bell();
        sims = new Sims(database, bell);
        routes = new RouteBook(database);
        outbox = new Outbox(database, routes, bell, clock);
        queue = new SendQueue(database, routes, clock);
        deliveries = new Deliveries(database, clock);
        router = new Router(database, routes, String::toUpperCase, bell, clock);
    }

    UUID submit(String holder, String phone, Priority priority, String text) {
        UUID id = outbox.submit(
                new TextRequest(holder, new PhoneNumber(phone), text, priority, holder + text + priority));
        router.route();
        return id;
    }

    UUID submit(String text) {
        return submit("acme", ANN, Priority.CONVERSATION, text);
    }

    OutboundState state(UUID id) {
        return outbox.find("acme", id).orElseThrow().state();
    }

    ClaimedText claim() {
        return queue.claim(sim).orElseThrow();
    }

    List<UUID> claimAll() {
        List<UUID> order = new ArrayList<>();
        Optional<ClaimedText> next = queue.claim(sim);
        while (next.isPresent()) {
            order.add(next.get().id());
            next = queue.claim(sim);
        }
        return order;
    }

    void refuse(UUID id, Verdict verdict, String reason) {
        queue.failed(claim().parts().getFirst(), verdict, reason);
        queue.finish(id);
    }
}
