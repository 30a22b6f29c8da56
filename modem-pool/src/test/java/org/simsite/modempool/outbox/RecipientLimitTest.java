package org.simsite.modempool.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.SimRules;
import org.simsite.modempool.sim.Sims;

/** A card writes to no more distinct phones a day than its plan allows; those it wrote to already may have more. */
class RecipientLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<String> PHONES = List.of("+8613800138000", "+8613800138001", "+8613800138002");

    private Database database;
    private UUID sim;
    private int count;

    @BeforeEach
    void aCardForTwoPhonesADay() {
        database = PoolDatabase.empty();
        var sims = new Sims(database, new Bell());
        sim = sims.register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
        sims.change(sim, new SimRules(null, null, List.of(), List.of(), 2));
        database.run(sql -> sql.update(
                "insert into pool.modem (id, port, state, sim_id) values (?, 'x', 'READY', ?)",
                UUID.randomUUID(),
                sim));
    }

    private UUID write(String phone) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var routes = new RouteBook(database);
        var outbox = new Outbox(database, routes, new Bell(), clock);
        UUID id = outbox.submit(
                new TextRequest("acme", new PhoneNumber(phone), "hi", Priority.CONVERSATION, "k" + count++));
        new Router(database, routes, String::toUpperCase, new Bell(), clock).route();
        return id;
    }

    private boolean sends(Instant now) {
        var queue = new SendQueue(database, new RouteBook(database), Clock.fixed(now, ZoneOffset.UTC));
        var text = queue.claim(sim);
        text.ifPresent(claimed -> claimed.parts().forEach(part -> queue.sent(part, 1)));
        return text.isPresent();
    }

    @Test
    void holdsTheTextToOnePhoneTooManyAndSaysWhy() {
        PHONES.subList(0, 2).forEach(this::write);
        assertThat(sends(NOW)).isTrue();
        assertThat(sends(NOW)).isTrue();
        UUID third = write(PHONES.get(2));
        assertThat(sends(NOW)).isFalse();
        var outbox = new Outbox(database, new RouteBook(database), new Bell(), Clock.fixed(NOW, ZoneOffset.UTC));
        OutboundText held = outbox.find("acme", third).orElseThrow();
        assertThat(held.state()).isEqualTo(OutboundState.HELD);
        assertThat(held.reason()).isEqualTo("recipients_per_day");
    }

    @Test
    void stillWritesToThoseItWroteToToday() {
        PHONES.subList(0, 2).forEach(this::write);
        assertThat(sends(NOW)).isTrue();
        assertThat(sends(NOW)).isTrue();
        write(PHONES.get(2));
        write(PHONES.get(1));
        assertThat(sends(NOW)).isTrue();
        assertThat(sends(NOW)).isFalse();
    }

    @Test
    void beginsAnewEachDay() {
        PHONES.forEach(this::write);
        assertThat(sends(NOW)).isTrue();
        assertThat(sends(NOW)).isTrue();
        assertThat(sends(NOW)).isFalse();
        assertThat(sends(NOW.plus(Duration.ofHours(15)))).isTrue();
    }
}
