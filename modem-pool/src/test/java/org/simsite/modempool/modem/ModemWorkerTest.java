package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.modempool.FakeModem;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.sim.SimChange;
import org.simsite.modempool.status.ModemStatus;

@Timeout(60)
class ModemWorkerTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench();
    }

    @AfterEach
    void tearDown() throws Exception {
        bench.close();
    }

    private FakeModem start(boolean store) {
        var modem = new FakeModem(store);
        bench.start(modem, "/dev/a", bench.desk());
        bench.awaitReady();
        return modem;
    }

    private List<String> inbound() {
        return bench.database.call(
                sql -> sql.list("select text from pool.inbound_text order by id", row -> row.text("text")));
    }

    @Test
    void tellsTheOperatorWhoIsThere() {
        start(true);
        ModemStatus modem = bench.status.modems().getFirst();
        assertThat(modem.imei()).isEqualTo("490154203237518");
        assertThat(modem.network()).isEqualTo("Test");
        assertThat(modem.signalDbm()).isEqualTo(-71);
        assertThat(bench.status.sims().getFirst().number()).isEqualTo("+8613900000001");
        assertThat(bench.status.sims().getFirst().modem()).isEqualTo(modem.id());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsATextOnceAndLeavesNothingBehind(boolean store) {
        FakeModem modem = start(store);
        UUID id = bench.submit("hello", "k");
        bench.awaitState(id, OutboundState.SENT);
        assertThat(modem.air()).hasSize(1);
        Bench.within(() -> modem.memory("ME").isEmpty());
    }

    @Test
    void sendsAllPartsOfALongText() {
        FakeModem modem = start(true);
        UUID id = bench.submit("很好用 \uD83D\uDE00 ".repeat(40), "k");
        bench.awaitState(id, OutboundState.SENT);
        assertThat(modem.air()).hasSizeGreaterThan(3);
    }

    @Test
    void marksATextDeliveredByTheNetworksReport() {
        FakeModem modem = start(true);
        UUID id = bench.submit("hello", "k");
        bench.awaitState(id, OutboundState.SENT);
        modem.receive(Pdus.report(1, Bench.ANN.e164(), AT, 0), "+CDSI");
        bench.awaitState(id, OutboundState.DELIVERED);
        Bench.within(() -> modem.memory("SM").isEmpty());
    }

    @Test
    void commitsWhatComesInAndDeletesItFromTheCard() {
        FakeModem modem = start(true);
        modem.receive(Pdus.deliver("+8613800138000", "C 1001 很好用 \uD83D\uDE00", AT), "+CMTI");
        Bench.within(() -> modem.memory("SM").isEmpty());
        assertThat(inbound()).containsExactly("C 1001 很好用 \uD83D\uDE00");
    }

    @Test
    void findsOnTheCardWhatCameBeforeThePortWasOpen() {
        var modem = new FakeModem(true);
        modem.receive(Pdus.deliver("+8613800138000", "early", AT), "+CMTI");
        bench.start(modem, "/dev/a", bench.desk());
        Bench.within(() -> modem.memory("SM").isEmpty());
        assertThat(inbound()).containsExactly("early");
    }

    @Test
    void joinsPartsInAnyOrderAndIgnoresCopies() {
        FakeModem modem = start(true);
        modem.receive(Pdus.part("+8613800138000", "three", AT, 7, 3, 3), "+CMTI");
        modem.receive(Pdus.part("+8613800138000", "one ", AT, 7, 3, 1), "+CMTI");
        modem.receive(Pdus.part("+8613800138000", "one ", AT, 7, 3, 1), "+CMTI");
        modem.receive(Pdus.part("+8613800138000", "two ", AT, 7, 3, 2), "+CMTI");
        Bench.within(() -> !inbound().isEmpty() && modem.memory("SM").isEmpty());
        assertThat(inbound()).containsExactly("one two three");
    }

    /** Cut, and a text that goes out. */
    @ParameterizedTest
    @ValueSource(strings = {"0004FFFFFFFF", "0011000B916407281553F80000AA0AE8329BFD4697D9EC37"})
    void keepsWhatCannotBeReadForTheOperator(String pdu) {
        FakeModem modem = start(true);
        modem.receive(pdu, "+CMTI");
        Bench.within(() -> modem.memory("SM").isEmpty());
        assertThat(bench.status.unplaced())
                .filteredOn(
                        text -> text.state().equals("unreadable") && text.text().equals(pdu))
                .hasSize(1);
    }

    @Test
    void triesAgainWhatTheNetworkRefusedForTheMoment() {
        FakeModem modem = start(true);
        modem.next("AT+CMSS", () -> "\r\n+CMS ERROR: 38\r\n");
        UUID id = bench.submit("hello", "k");
        bench.awaitState(id, OutboundState.SENT);
        assertThat(modem.air()).hasSize(1);
    }

    @Test
    void givesUpWhatNoOtherTryHelps() {
        FakeModem modem = start(true);
        modem.next("AT+CMSS", () -> "\r\n+CMS ERROR: 28\r\n");
        UUID id = bench.submit("hello", "k");
        bench.awaitState(id, OutboundState.FAILED);
        assertThat(bench.text(id).reason()).isEqualTo("unidentified_subscriber");
    }

    @Test
    void neverRepeatsWhatTheNetworkDidNotConfirmInTime() {
        FakeModem modem = start(true);
        modem.next("AT+CMSS", () -> "\r\n+CMS ERROR: 332\r\n");
        UUID id = bench.submit("hello", "k");
        bench.awaitState(id, OutboundState.UNKNOWN);
        modem.receive(Pdus.report(9, Bench.ANN.e164(), AT, 0), "+CDSI");
        bench.awaitState(id, OutboundState.DELIVERED);
    }

    @Test
    void worksOnWhenTheModemIsPluggedInAgain() {
        FakeModem modem = start(true);
        modem.unplug();
        Bench.within(() -> bench.status.modems().getFirst().state() == ModemState.RECOVERING);
        assertThat(bench.status.modems().getFirst().reason()).isEqualTo("unplugged");
        UUID id = bench.submit("hello", "k");
        assertThat(bench.text(id).reason()).isEqualTo("modem_not_ready");
        modem.plugIn();
        bench.awaitState(id, OutboundState.SENT);
        assertThat(modem.air()).hasSize(1);
    }

    @Test
    void sendsDirectlyWhereTheModemsMemoryIsFullAndTriesItAgainWithTheNextText() {
        FakeModem modem = start(true);
        modem.next("AT+CMGW", () -> "\r\n+CMS ERROR: 322\r\n");
        UUID id = bench.submit("hello", "k");
        bench.awaitState(id, OutboundState.SENT);
        assertThat(modem.air()).hasSize(1);
        var fromMemory = new AtomicBoolean();
        modem.next("AT+CMSS", () -> {
            fromMemory.set(true);
            return "\r\n+CMS ERROR: 38\r\n";
        });
        UUID second = bench.submit("hello again", "k2");
        bench.awaitState(second, OutboundState.SENT);
        assertThat(fromMemory).isTrue();
        assertThat(modem.air()).hasSize(2);
    }

    @Test
    void saysWhyAModemIsNotReady() {
        var modem = new FakeModem(true);
        modem.next("AT+CPIN", () -> "\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n");
        bench.start(modem, "/dev/a", bench.desk());
        Bench.within(() -> bench.status.modems().stream().anyMatch(any -> "sim_pin_required".equals(any.reason())));
        bench.awaitReady();
    }

    @Test
    void holdsWhatIsMoreThanTheSimMaySendAMinute() {
        FakeModem modem = start(true);
        UUID sim = bench.status.sims().getFirst().id();
        bench.sims.change(sim, new SimChange(null, null, 1, null));
        UUID first = bench.submit("hello", "k");
        bench.awaitState(first, OutboundState.SENT);
        UUID second = bench.submit("hello again", "k2");
        Bench.within(() -> "per_minute".equals(bench.text(second).reason()));
        assertThat(bench.text(second).state()).isEqualTo(OutboundState.HELD);
        assertThat(modem.air()).hasSize(1);
        bench.sims.change(sim, new SimChange(null, null, 0, null));
        bench.awaitState(second, OutboundState.SENT);
    }

    @Test
    void leavesAModemAloneThatTheOperatorSwitchedOff() {
        bench.database.run(
                sql -> sql.update(
                        "insert into pool.modem (id, port, state, enabled) values (gen_random_uuid(), '/dev/a', 'STARTING', false)"));
        bench.start(new FakeModem(true), "/dev/a", bench.desk());
        Bench.within(() -> bench.status.modems().getFirst().state() == ModemState.DISABLED);
    }
}
