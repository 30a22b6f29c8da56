package org.simsite.launcher.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingTest {
    /** "hellohello" to the handset, with and without a report. */
    private static final String PDU = "0001000D91683118325476F800000AE8329BFD4697D9EC37";

    private static final String WITH_REPORT = "0021000D91683118325476F800000AE8329BFD4697D9EC37";
    private static final String TO_SECOND = "0001000D91683109000000F200000AE8329BFD4697D9EC37";
    private static final int LENGTH = PDU.length() / 2 - 1;
    private static final String END = "\u001A";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void powerOn() throws IOException {
        bench = new Bench(folder);
    }

    @AfterEach
    void powerOff() throws IOException {
        bench.close();
    }

    private String send(String pdu) {
        assertThat(bench.type("AT+CMGS=" + LENGTH + "\r")).isEqualTo(">");
        return bench.type(pdu + END);
    }

    private void expectOnTheAir(String... texts) {
        assertThat(bench.network.handsets().received(Bench.HANDSET))
                .extracting(text -> text.text())
                .containsExactly(texts);
    }

    @Test
    void sendsAtOnceAndCountsReferences() {
        assertThat(send(PDU)).isEqualTo("+CMGS: 0|OK");
        assertThat(send(PDU)).isEqualTo("+CMGS: 1|OK");
        expectOnTheAir("hellohello", "hellohello");
        assertThat(bench.line().paused()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void anEscapeEndsTheTextUnsent() {
        bench.type("AT+CMGS=" + LENGTH + "\r");
        assertThat(bench.type(PDU + "\u001B")).isEqualTo("OK");
        expectOnTheAir();
    }

    @ParameterizedTest
    @CsvSource({"00010", "ZZ", "''", "000100", PDU + "00"})
    void refusesWhatIsNotAsLongOrAsMadeAsItSays(String body) {
        assertThat(send(body)).isEqualTo("+CMS ERROR: 304");
        expectOnTheAir();
    }

    @Test
    void sendsFromTheStoreAndMarksItSentInOneStep() {
        bench.type("AT+CPMS=\"ME\",\"ME\",\"SM\"\r");
        bench.type("AT+CMGW=" + LENGTH + "\r");
        assertThat(bench.type(PDU + END)).isEqualTo("+CMGW: 1|OK");
        assertThat(bench.type("AT+CMGR=1\r")).isEqualTo("+CMGR: 2,," + LENGTH + "|" + PDU + "|OK");
        assertThat(bench.type("AT+CMSS=1\r")).isEqualTo("+CMSS: 0|OK");
        assertThat(bench.type("AT+CMGR=1\r")).startsWith("+CMGR: 3,,");
        expectOnTheAir("hellohello");
        assertThat(bench.type("AT+CMGD=1;+CMGL=4\r")).isEqualTo("OK");
    }

    @Test
    void theStoreOutlivesTheModemAndTheSimulator() throws IOException {
        bench.type("AT+CPMS=\"ME\",\"ME\",\"SM\"\r");
        for (int i = 0; i < 2; i++) {
            bench.type("AT+CMGW=" + LENGTH + "\r");
            bench.type(PDU + END);
        }
        bench.type("AT+CMSS=2\r");
        bench.close();
        bench = new Bench(folder);
        bench.type("AT+CPMS=\"ME\"\r");
        assertThat(bench.type("AT+CMGL=4\r"))
                .matches("\\+CMGL: 1,2,,%d\\|%s\\|\\+CMGL: 2,3,,%d\\|%s\\|OK".formatted(LENGTH, PDU, LENGTH, PDU));
        expectOnTheAir("hellohello");
        assertThat(send(PDU)).as("references go on").isEqualTo("+CMGS: 1|OK");
    }

    @Test
    void aFullStoreRefusesToWrite() {
        for (int i = 1; i <= 30; i++) {
            bench.type("AT+CMGW=" + LENGTH + "\r");
            assertThat(bench.type(PDU + END)).isEqualTo("+CMGW: " + i + "|OK");
        }
        bench.type("AT+CMGW=" + LENGTH + "\r");
        assertThat(bench.type(PDU + END)).isEqualTo("+CMS ERROR: 322");
        assertThat(bench.type("AT+CMGD=1,3\r")).isEqualTo("OK");
        assertThat(bench.type("AT+CPMS?\r")).contains("\"SM\",0,30");
    }

    @ParameterizedTest
    @CsvSource({
        "1, +CDS: 26|0891683108100005F006000D91683118325476F8621122210000236211222100002300",
        "2, '+CDSI: \"SM\",1'"
    })
    void aReportThatWasAskedForComesAfterTheAnswer(int ds, String report) {
        bench.type("AT+CNMI=2,1,0," + ds + ",0\r");
        assertThat(send(WITH_REPORT)).isEqualTo("+CMGS: 0|OK|" + report);
    }

    @Test
    void reportsWaitAtTheNetworkUntilTheyAreWanted() {
        assertThat(send(WITH_REPORT)).isEqualTo("+CMGS: 0|OK");
        assertThat(bench.type("AT+CNMI=2,1,0,2,0\r")).isEqualTo("OK|+CDSI: \"SM\",1");
    }

    @Test
    void aTextToACardOfThePoolReachesItsModem() {
        send(TO_SECOND);
        bench.powerOn(bench.other);
        bench.look();
        assertThat(bench.type("AT+CMGF=1;+CMGL=\"ALL\"\r"))
                .isEqualTo("+CMGL: 1,\"REC UNREAD\",\"+8613900000001\",,\"26/11/22,12:00:00+32\"|hellohello|OK");
    }

    @Test
    void textModeSendsToo() {
        bench.type("AT+CMGF=1\r");
        assertThat(bench.type("AT+CMGS=\"+8613812345678\"\r")).isEqualTo(">");
        assertThat(bench.type("plain; AT text" + END)).isEqualTo("+CMGS: 0|OK");
        expectOnTheAir("plain; AT text");
    }

    @Test
    void withoutNetworkNothingIsSent() {
        bench.type("AT+CFUN=4\r");
        assertThat(send(PDU)).isEqualTo("+CMS ERROR: 331");
        expectOnTheAir();
    }

    @Test
    void anOrderedErrorLeavesTheAirEmpty() {
        bench.modem.faults().add(fault(Fault.Kind.CMS_ERROR, Fault.Moment.NOW));
        assertThat(send(PDU)).isEqualTo("+CMS ERROR: 500");
        expectOnTheAir();
        assertThat(send(PDU)).isEqualTo("+CMGS: 0|OK");
    }

    @Test
    void aLostAnswerIsOnTheAirAllTheSame() {
        bench.modem.faults().add(fault(Fault.Kind.LOST_RESPONSE, Fault.Moment.NOW));
        assertThat(send(PDU)).isEmpty();
        expectOnTheAir("hellohello");
        assertThat(bench.type("AT\r")).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_AIR, 0", "AFTER_AIR, 1"})
    void thePlugCanBePulledOnEitherSideOfTheAir(Fault.Moment moment, int sent) {
        bench.modem.faults().add(fault(Fault.Kind.UNPLUG, moment));
        assertThatThrownBy(() -> send(PDU))
                .isInstanceOfSatisfying(
                        Unplugged.class, pulled -> assertThat(pulled.time()).isEqualTo(Duration.ofSeconds(3)));
        assertThat(bench.network.handsets().received(Bench.HANDSET)).hasSize(sent);
    }

    @Test
    void aHungModemSaysNothingAndASlowOneTakesItsTime() {
        bench.modem.faults().add(fault(Fault.Kind.HANG, Fault.Moment.NOW));
        assertThat(bench.type("AT\r")).isEmpty();
        bench.modem.faults().add(fault(Fault.Kind.SLOW, Fault.Moment.NOW));
        assertThat(bench.type("AT\r")).isEqualTo("OK");
        assertThat(bench.line().paused()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void noiseComesBeforeAnAnswer() {
        bench.modem.faults().add(fault(Fault.Kind.GARBAGE, Fault.Moment.NOW));
        assertThat(bench.type("AT\r")).hasSizeGreaterThan(30).endsWith("OK");
        assertThat(bench.type("AT\r")).isEqualTo("OK");
    }

    private static Fault fault(Fault.Kind kind, Fault.Moment moment) {
        return new Fault(kind, 1, 500, Duration.ofSeconds(3), moment);
    }
}
