package org.simsite.modempool.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;

/** The outbox of an empty pool with one SIM, and a clock that a test sets. */
final class Sending {
    static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z"); // in Shanghai

    final Database database = PoolDatabase.empty();
    final RouteBook routes = new RouteBook(database);
    final Set<String> suspended = new HashSet<>();
    long perMonth = Long.MAX_VALUE;
    private final Bell bell = new Bell();
    private final Holders holders = new Holders() {
        @Override
        public ZoneId zone(String holder) {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public boolean suspended(String holder) {
            return suspended.contains(holder);
        }

        @Override
        public long perMonth(String holder) {
            return perMonth;
        }
    };

    SendingRules rules;
    NumberRanges ranges;
    Outbox outbox;
    SendQueue queue;
    Router router;
    final UUID sim;
    private Instant now;
    private int count;

    Sending() {
        at(NOON);
        sim = card(1);
    }

    /** One more SIM of the pool. */
    UUID card(int number) {
        return new Sims(database, bell)
                .register(new SimIdentity("8986000000000000000" + number, null, "+861390000000" + number), NOON)
                .id();
    }

    Sending at(Instant time) {
        now = time;
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        rules = new SendingRules(database, clock);
        ranges = new NumberRanges(database, clock);
        var gate = new Gate(rules, ranges, holders);
        outbox = new Outbox(database, routes, bell, clock);
        queue = new SendQueue(database, routes, gate, clock);
        router = new Router(database, routes, String::toUpperCase, gate, bell, clock);
        return this;
    }

    Instant now() {
        return now;
    }

    /** Queued, and routed where the gate lets it. */
    UUID submit(String holder, String phone, Priority priority, String text) {
        UUID id = queue(holder, phone, priority, text, false);
        router.route();
        return id;
    }

    UUID answer(String holder, String phone) {
        UUID id = queue(holder, phone, Priority.CONVERSATION, "we are closed", true);
        router.route();
        return id;
    }

    UUID queue(String holder, String phone, Priority priority, String text, boolean automatic) {
        return outbox.submit(new TextRequest(holder, new PhoneNumber(phone), text, priority, "k" + count++, automatic));
    }

    Optional<UUID> claim() {
        return queue.claim(sim).map(ClaimedText::id);
    }

    /** How many go now. */
    int drain() {
        int sent = 0;
        while (claim().isPresent()) {
            sent++;
        }
        return sent;
    }

    OutboundText find(String holder, UUID id) {
        return outbox.find(holder, id).orElseThrow();
    }

    long number(String query, Object... values) {
        return database.call(
                sql -> sql.first(query, row -> row.big("n"), values).orElseThrow());
    }
}
