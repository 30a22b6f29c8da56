package org.simsite.modempool.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.modem.ModemState;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.Router;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;

class PoolStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ANN = "+8613800138000";

    private Database database;
    private RouteBook routes;
    private Outbox outbox;
    private Router router;
    private UUID sim;

    @BeforeEach
    void oneSim() {
        database = PoolDatabase.empty();
        var bell = new Bell();
        routes = new RouteBook(database);
        outbox = new Outbox(database, routes, bell, at(NOW));
        router = new Router(database, routes, String::toUpperCase, bell, at(NOW));
        sim = new Sims(database, bell)
                .register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private PoolStatus status(Instant now) {
        return new PoolStatus(database, at(now));
    }

    private void submit(String holder, Priority priority) {
        outbox.submit(new TextRequest(holder, new PhoneNumber(ANN), "hello", priority, "k" + priority));
        router.route();
    }

    @Test
    void countsWhatWaitsByPriority() {
        submit("acme", Priority.CODE);
        submit("acme", Priority.CAMPAIGN);
        PoolTotals totals = status(NOW).totals();
        assertThat(totals.queued())
                .isEqualTo(Map.of(
                        Priority.CODE, 1L, Priority.CONVERSATION, 0L, Priority.NOTICE, 0L, Priority.CAMPAIGN, 1L));
        assertThat(totals.oldestQueued()).isEqualTo(NOW);
        assertThat(totals.sentPerMinute()).isZero();
    }

    @Test
    void countsSendsOfTheLastMinuteAndOfToday() {
        submit("acme", Priority.CODE);
        var queue = new SendQueue(database, routes, at(NOW));
        queue.sent(queue.claim(sim).orElseThrow().parts().getFirst(), 1);
        assertThat(status(NOW.plusSeconds(59)).totals().sentPerMinute()).isEqualTo(1);
        assertThat(status(NOW.plusSeconds(61)).totals().sentPerMinute()).isZero();
        assertThat(status(NOW.plusSeconds(61)).sims().getFirst().sentToday()).isEqualTo(1);
        assertThat(status(NOW.plus(Duration.ofDays(1))).sims().getFirst().sentToday())
                .isZero();
    }

    @Test
    void showsTheRoutesOfAPhoneWithOverlaps() {
        submit("acme", Priority.CODE);
        submit("globex", Priority.NOTICE);
        assertThat(status(NOW).routes(ANN)).extracting(RouteStatus::holder).containsExactlyInAnyOrder("acme", "globex");
        assertThat(status(NOW).routes(ANN).getFirst().simNumber()).isEqualTo("+8613900000001");
        assertThat(status(NOW).totals().overlaps()).isEqualTo(1);
        assertThat(status(NOW).routes("+8613800138009")).isEmpty();
    }

    @Test
    void doesNotBelieveAModemThatWasNotSeenForLong() {
        database.run(sql -> sql.update(
                "insert into pool.modem (id, port, state, sim_id, last_seen)"
                        + " values (gen_random_uuid(), '/dev/a', 'READY', ?, ?)",
                sim,
                NOW));
        assertThat(status(NOW).modems().getFirst().state()).isEqualTo(ModemState.READY);
        ModemStatus later = status(NOW.plus(Duration.ofMinutes(3))).modems().getFirst();
        assertThat(later.state()).isEqualTo(ModemState.FAILED);
        assertThat(later.reason()).isEqualTo("not_running");
        assertThat(status(NOW).sims().getFirst().modem()).isEqualTo(later.id());
    }
}
