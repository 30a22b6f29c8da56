package org.simsite.modempool.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.PoolDatabase;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.outbox.Outbox;
import org.simsite.modempool.outbox.Priority;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.outbox.TextRequest;
import org.simsite.modempool.route.RouteBook;
import org.simsite.modempool.sim.SimIdentity;
import org.simsite.modempool.sim.Sims;

class CardStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:20:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String ANN = "+8613800138000";
    private static final String BO = "+8613800138001";

    private Database database;
    private RouteBook routes;
    private Outbox outbox;
    private SendQueue queue;
    private UUID sim;

    @BeforeEach
    void oneCard() {
        database = PoolDatabase.empty();
        routes = new RouteBook(database);
        outbox = new Outbox(database, routes, new Bell(), CLOCK);
        queue = new SendQueue(database, routes, CLOCK);
        sim = new Sims(database, new Bell())
                .register(new SimIdentity("89860000000000000001", null, "+8613900000001"), NOW)
                .id();
        routes.choose("acme", ANN, NOW);
        routes.choose("globex", BO, NOW);
        write("acme", ANN, "one");
        write("acme", ANN, "two");
        write("globex", BO, "three");
    }

    private void write(String holder, String phone, String text) {
        outbox.submit(new TextRequest(holder, new PhoneNumber(phone), text, Priority.NOTICE, text));
    }

    private void sendOne() {
        queue.claim(sim).orElseThrow().parts().forEach(part -> queue.sent(part, 1));
    }

    @Test
    void countsWhomItWouldTouch() {
        var cards = new CardStatus(database, CLOCK);
        assertThat(cards.impact(sim)).isEqualTo(new Impact(2, 2, 3));
        sendOne();
        assertThat(cards.impact(sim)).isEqualTo(new Impact(2, 2, 2));
        assertThat(cards.holders(sim)).hasSize(2);
    }

    @Test
    void drawsTheDayWithThePresentHourLast() {
        sendOne();
        var cards = new CardStatus(database, CLOCK);
        assertThat(cards.hours(sim)).hasSize(24);
        assertThat(cards.hours(sim).getLast())
                .isEqualTo(new CardStatus.Hour(Instant.parse("2026-11-22T10:00:00Z"), 1, 0));
        assertThat(cards.last(sim)).hasSize(1);
    }

    @Test
    void showsWhatWaitsByUrgencyAndHolder() {
        assertThat(new QueueStatus(database, CLOCK).queues())
                .extracting(QueueStatus.Queue::holder, QueueStatus.Queue::texts)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("acme", 2),
                        org.assertj.core.api.Assertions.tuple("globex", 1));
    }

    @Test
    void showsWhatDidNotGoOut() {
        database.run(sql -> sql.update(
                "update pool.outbound_sms set state = 'FAILED', reason = 'opted_out' where holder = 'globex'"));
        assertThat(new QueueStatus(database, Clock.systemUTC()).failures()).isEmpty();
        database.run(sql -> sql.update("update pool.outbound_sms set queued_at = now() where holder = 'globex'"));
        assertThat(new QueueStatus(database, Clock.systemUTC()).failures())
                .containsExactly(new QueueStatus.Failures("opted_out", 1));
    }

    @Test
    void aHolderSeesItsOwnAlone() {
        sendOne();
        sendOne();
        sendOne();
        var own = new HolderStatus(database);
        assertThat(own.numbers("acme")).containsExactly(new HolderStatus.Number("+8613900000001", false, 1));
        assertThat(own.sent("acme", NOW)).isEqualTo(2);
        assertThat(own.states("acme", NOW)).containsExactly(new HolderStatus.InState("sent", 2));
        assertThat(own.numbers("initech")).isEmpty();
        assertThat(own.sent("initech", NOW)).isZero();
        assertThat(own.received("initech", NOW)).isZero();
    }
}
