package org.simsite.modempool.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.modempool.FakeModem;
import org.simsite.modempool.Pdus;
import org.simsite.modempool.outbox.OutboundState;
import org.simsite.modempool.outbox.Verdict;
import org.simsite.modempool.tally.Tally;

/** A worker and a modem, or its card, that is not as it should be. */
@Timeout(60)
class ModemTroubleTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ICCID = "89860000000000000001";

    private final FakeModem modem = new FakeModem(true);
    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench();
    }

    @AfterEach
    void tearDown() throws Exception {
        bench.close();
    }

    private void start() {
        bench.start(modem, "/dev/a", bench.desk());
        bench.awaitReady();
    }

    private List<String> column(String query) {
        return bench.database.call(sql -> sql.list(query, row -> row.text("v")));
    }

    private void awaitReason(String reason) {
        Bench.within(() -> bench.status.modems().stream().anyMatch(any -> reason.equals(any.reason())));
    }

    @Test
    void settlesByTheMemoryATextWhoseAnswerWasLostWithoutWaitingForTheNetworksLimit() {
        start();
        bench.awaitState(bench.submit("first", "k"), OutboundState.SENT);
        modem.next("lost answer", () -> null);
        long begun = System.nanoTime();
        UUID id = bench.submit("second", "k2");
        bench.awaitState(id, OutboundState.SENT);
        assertThat((System.nanoTime() - begun) / 1e9)
                .as("seconds, of 45 that the network may take")
                .isLessThan(15);
        bench.awaitState(bench.submit("third", "k3"), OutboundState.SENT);
        assertThat(modem.air()).hasSize(3);
    }

    @Test
    void resetsTheRadioOfAModemThatAnswersToEverythingButTexts() {
        start();
        bench.awaitState(bench.submit("first", "k"), OutboundState.SENT);
        modem.always("AT+CMSS", "");
        modem.next("AT+CFUN=1,1", () -> {
            modem.usual("AT+CMSS");
            return "\r\nOK\r\n";
        });
        bench.awaitState(bench.submit("second", "k2"), OutboundState.SENT);
        assertThat(modem.count("AT+CFUN=1,1")).isEqualTo(1);
        assertThat(bench.tally.resets(Tally.Reset.IN_STEP)).isEqualTo(1);
        assertThat(bench.tally.resets(Tally.Reset.RADIO)).isEqualTo(1);
        assertThat(bench.tally.sent()).isEqualTo(2);
        assertThat(modem.air()).hasSize(2);
    }

    @Test
    void listsTheMemoryAgainOfWhichALineWasCut() {
        start();
        modem.next("AT+CMSS", () -> {
            modem.next("AT+CMGL", () -> "\r\n+CMGL: 1,2,,20\r\n0001000D9168\r\n\r\nOK\r\n");
            return "";
        });
        UUID id = bench.submit("hello", "k");
        bench.awaitState(id, OutboundState.SENT);
        assertThat(modem.air()).hasSize(1);
    }

    @Test
    void sendsATextAgainThatTheLineSpoilt() {
        start();
        modem.next("body", () -> "\r\n+CMS ERROR: 304\r\n");
        bench.awaitState(bench.submit("hello", "k"), OutboundState.SENT);
        assertThat(modem.air()).hasSize(1);
        assertThat(bench.tally.failures(Verdict.GARBLED)).isEqualTo(1);
    }

    @Test
    void preparesAModemAgainThatSaysItBeganAnew() {
        start();
        long before = modem.heard().stream().filter("ATE0"::equals).count();
        modem.restart();
        Bench.within(() -> modem.heard().stream().filter("ATE0"::equals).count() > before);
        bench.awaitState(bench.submit("hello", "k"), OutboundState.SENT);
    }

    @Test
    void preparesAModemAgainThatRepeatsCommandsThoughItWasToldNotTo() {
        start();
        long before = modem.heard().stream().filter("ATE0"::equals).count();
        modem.next("AT+CMGW", () -> "AT+CMGW=20\r\r\n+CMS ERROR: 38\r\n");
        modem.next("AT+CMGD", () -> "AT+CMGD=1\r\r\nOK\r\n");
        bench.awaitState(bench.submit("hello", "k"), OutboundState.SENT);
        Bench.within(() -> modem.heard().stream().filter("ATE0"::equals).count() > before);
    }

    @Test
    void letsACardRestAfterARowOfFailuresAndTriesItAgainByItself() {
        start();
        modem.always("AT+CMSS", "\r\n+CMS ERROR: 38\r\n");
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(bench.submit("hello", "k" + i));
        }
        awaitReason("quarantined_network_out_of_order");
        long tries = modem.count("AT+CMSS=1");
        modem.usual("AT+CMSS");
        assertThat(modem.air()).isEmpty();
        bench.workersClock.forward(Duration.ofSeconds(20));
        ids.forEach(id -> bench.awaitState(id, OutboundState.SENT));
        Bench.within(() -> bench.status.modems().getFirst().state() == ModemState.READY);
        assertThat(tries).isLessThanOrEqualTo(5);
        assertThat(column("select reason as v from pool.modem_event where reason is not null"))
                .contains("quarantined_network_out_of_order");
    }

    @Test
    void opensACardWithItsPin() {
        bench.pins = new Pins(List.of(ICCID + ":1234", "*:0000"));
        modem.next("AT+CPIN?", () -> "\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n");
        start();
        assertThat(modem.heard()).contains("AT+CPIN=\"1234\"").doesNotContain("AT+CPIN=\"0000\"");
    }

    @Test
    void neverTriesAWrongPinASecondTime() {
        bench.pins = new Pins(List.of("*:1234"));
        modem.always("AT+CPIN?", "\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n");
        modem.always("AT+CPIN=", "\r\n+CME ERROR: 16\r\n");
        bench.start(modem, "/dev/a", bench.desk());
        awaitReason("sim_pin_wrong");
        Bench.within(() -> modem.opened() > 4);
        assertThat(modem.count("AT+CPIN=\"1234\"")).isEqualTo(1);
    }

    @Test
    void neverRisksTheLastTry() {
        bench.pins = new Pins(List.of("*:1234"));
        modem.always("AT+CPIN?", "\r\n+CPIN: SIM PIN\r\n\r\nOK\r\n");
        modem.always("AT+CPINR", "\r\n+CPINR: SIM PIN,1,3\r\n\r\nOK\r\n");
        bench.start(modem, "/dev/a", bench.desk());
        awaitReason("sim_pin_last_try");
        assertThat(modem.count("AT+CPIN=\"1234\"")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+CPIN: SIM PUK", "+CPIN: PH-SIM PIN"})
    void leavesALockedCardToTheOperator(String state) {
        bench.pins = new Pins(List.of("*:1234"));
        modem.always("AT+CPIN?", "\r\n" + state + "\r\n\r\nOK\r\n");
        bench.start(modem, "/dev/a", bench.desk());
        awaitReason(state.contains("PUK") ? "sim_puk_required" : "sim_locked");
        assertThat(modem.count("AT+CPIN=\"1234\"")).isZero();
    }

    @Test
    void tellsOfACardWithoutAServiceCentre() {
        modem.next("AT+CSCA?", () -> "\r\n+CSCA: \"\",129\r\n\r\nOK\r\n");
        bench.start(modem, "/dev/a", bench.desk());
        awaitReason("no_service_centre");
        bench.awaitReady();
    }

    @Test
    void acknowledgesWhatComesDirectlyOnlyWhenItIsCommitted() {
        modem.receiveDirectly();
        start();
        modem.showDirectly(Pdus.deliver("+8613800138000", "hello", AT));
        Bench.within(() -> modem.unacknowledged().isEmpty());
        assertThat(column("select text as v from pool.inbound_text")).containsExactly("hello");
    }

    @Test
    void doesNotAcknowledgeWhatWasCutOnTheLine() {
        modem.receiveDirectly();
        start();
        String whole = Pdus.deliver("+8613800138000", "hello", AT);
        modem.unacknowledged().add(whole);
        modem.say("\r\n+CMT: ,24\r\n" + whole.substring(0, whole.length() / 4 * 2) + "\r\n");
        bench.awaitState(bench.submit("after", "k"), OutboundState.SENT);
        assertThat(modem.unacknowledged()).hasSize(1);
        assertThat(column("select pdu as v from pool.inbound_sms")).isEmpty();
    }

    @Test
    void readsATextAgainOfWhichOnlyHalfArrived() {
        start();
        String whole = Pdus.deliver("+8613800138000", "hello", AT);
        modem.next("AT+CMGR", () -> "\r\n+CMGR: 0,,40\r\n" + whole.substring(0, 32) + "\r\n\r\nOK\r\n");
        modem.receive(whole, "+CMTI");
        Bench.within(() -> modem.memory("SM").isEmpty());
        assertThat(column("select text as v from pool.inbound_text")).containsExactly("hello");
        assertThat(column("select pdu as v from pool.inbound_sms")).containsExactly(whole);
    }

    @Test
    void findsAModemAgainByItsImeiWhenItComesBackUnderAnotherName() {
        Runnable first = bench.startStoppable(modem, "/dev/a", bench.desk());
        bench.awaitReady();
        UUID id = bench.status.modems().getFirst().id();
        modem.unplug();
        modem.plugIn();
        bench.start(modem, "/dev/b", bench.desk());
        first.run();
        Bench.within(() -> bench.status.modems().stream()
                .anyMatch(
                        any -> any.id().equals(id) && any.port().equals("/dev/b") && any.state() == ModemState.READY));
        bench.awaitState(bench.submit("hello", "k"), OutboundState.SENT);
        assertThat(modem.air()).hasSize(1);
    }

    @Test
    void leavesAModemToTheWorkerOfItsOtherPort() {
        var desk = bench.desk();
        bench.start(modem, "/dev/a", desk);
        bench.awaitReady();
        bench.start(new FakeModem(true), "/dev/b", desk);
        awaitReason("served_by_another_port");
    }
}
