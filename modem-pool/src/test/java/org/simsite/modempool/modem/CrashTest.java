package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.modempool.FakeModem;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.outbox.OutboundPart;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.sms.pdu.Deliver;

/** The program is killed at each named step of sending and receiving, and started again: the table says what then holds. */
@Timeout(60)
class CrashTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private final Bench bench = new Bench();

    @AfterEach
    void tearDown() throws Exception {
        bench.close();
    }

    /**
     * Columns: where it is killed · whether the modem has a memory · texts on the air at that moment, and in the end · the
     * text's state in the end. Nothing is ever on the air twice; what nobody can know is called unknown and not repeated.
     */
    @ParameterizedTest(name = "{0}, memory {1}: {3} on the air, {4}")
    @CsvSource({
        "command,          true,  0, 1, SENT",
        "prompt,           true,  0, 1, SENT",
        "written,          true,  0, 1, SENT",
        "recorded,         true,  0, 1, SENT",
        "on the air,       true,  1, 1, SENT",
        "sent,             true,  1, 1, SENT",
        "deleting,         true,  1, 1, SENT",
        "claimed,          false, 0, 1, SENT",
        "submitted,        false, 0, 0, UNKNOWN",
        "command,          false, 0, 1, SENT",
        "prompt,           false, 0, 0, UNKNOWN",
        "on the air,       false, 1, 1, UNKNOWN",
        "sent,             false, 1, 1, SENT"
    })
    void neitherLosesNorRepeatsAText(String step, boolean memory, int before, int after, OutboundState state)
            throws Exception {
        var modem = new FakeModem(memory);
        Thread worker = bench.start(modem, "/dev/a", desk(step));
        bench.awaitReady();
        dieAt(modem, step, memory);
        UUID id = bench.submit("hello", "k");
        worker.join(10_000);
        assertThat(worker.isAlive()).as("killed").isFalse();
        assertThat(modem.air()).hasSize(before);

        bench.start(modem, "/dev/a", bench.desk());
        bench.awaitState(id, state);
        UUID next = bench.submit("next", "k2");
        bench.awaitState(next, OutboundState.SENT);
        assertThat(modem.air()).hasSize(after + 1);
        assertThat(bench.text(id).state()).isEqualTo(state);
        Bench.within(() -> modem.memory("ME").isEmpty());
    }

    private static void dieAt(FakeModem modem, String step, boolean memory) {
        switch (step) {
            case "command" -> modem.next(memory ? "AT+CMGW" : "AT+CMGS", kill());
            case "prompt" -> modem.next("body", kill());
            case "on the air" -> modem.next("lost answer", kill());
            case "deleting" -> modem.next("AT+CMGD", kill());
            default -> {}
        }
    }

    private static Supplier<String> kill() {
        return () -> {
            throw new Bench.Killed();
        };
    }

    private Desk desk(String step) {
        var store = new InboundStore(bench.database, bench.bell, Clock.systemUTC());
        return bench.desk(new DyingQueue(step), store);
    }

    /** Is killed before or after it records a step. */
    private final class DyingQueue extends SendQueue {
        private final String step;

        DyingQueue(String step) {
            super(bench.database, bench.routes, Clock.systemUTC());
            this.step = step;
        }

        @Override
        public void stored(OutboundPart part, String imei, int index) {
            die("written");
            super.stored(part, imei, index);
            die("recorded");
        }

        @Override
        public void submitted(OutboundPart part) {
            die("claimed");
            together(() -> {
                super.submitted(part);
                afterCommit(() -> die("submitted"));
            });
        }

        @Override
        public void sent(OutboundPart part, @Nullable Integer reference) {
            together(() -> {
                super.sent(part, reference);
                afterCommit(() -> die("sent"));
            });
        }

        private void die(String here) {
            if (step.equals(here)) {
                throw new Bench.Killed();
            }
        }
    }

    @Test
    void settlesAnUnknownTextByTheReportOfTheNetwork() throws Exception {
        var modem = new FakeModem(false);
        Thread worker = bench.start(modem, "/dev/a", bench.desk());
        bench.awaitReady();
        modem.next("lost answer", kill());
        UUID id = bench.submit("hello", "k");
        worker.join(10_000);
        modem.receive(Pdus.report(1, Bench.ANN.e164(), AT, 0), "+CDSI");
        bench.start(modem, "/dev/a", bench.desk());
        bench.awaitState(id, OutboundState.DELIVERED);
        assertThat(modem.air()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"before the commit", "after the commit"})
    void takesEachTextOnceThatComesIn(String step) throws Exception {
        var modem = new FakeModem(true);
        Desk dying = bench.desk(new SendQueue(bench.database, bench.routes, Clock.systemUTC()), new DyingStore(step));
        Thread worker = bench.start(modem, "/dev/a", dying);
        bench.awaitReady();
        modem.receive(Pdus.deliver("+8613800138000", "hello", AT), "+CMTI");
        worker.join(10_000);
        assertThat(modem.memory("SM")).as("still on the card").hasSize(1);

        bench.start(modem, "/dev/a", bench.desk());
        Bench.within(() -> modem.memory("SM").isEmpty());
        List<String> texts =
                bench.database.call(sql -> sql.list("select text from pool.inbound_text", row -> row.text("text")));
        assertThat(texts).containsExactly("hello");
    }

    private final class DyingStore extends InboundStore {
        private final String step;

        DyingStore(String step) {
            super(bench.database, bench.bell, Clock.systemUTC());
            this.step = step;
        }

        @Override
        public void take(UUID sim, Deliver text, String pdu) {
            if (step.startsWith("after")) {
                super.take(sim, text, pdu);
            }
            throw new Bench.Killed();
        }
    }
}
