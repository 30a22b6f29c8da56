package org.simsite.launcher.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the line and the power, as a terminal sees them. */
class FaultyModemTest {
    /** "hellohello" to the handset. */
    private static final String PDU = "0001000D91683118325476F800000AE8329BFD4697D9EC37";

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

    private void order(Fault.Kind kind, Fault.Moment moment) {
        bench.modem.faults().add(new Fault(kind, 1, 500, Duration.ofMillis(50), moment));
    }

    private void order(Fault.Kind kind) {
        order(kind, Fault.Moment.NOW);
    }

    private String send() {
        bench.type("AT+CMGS=" + LENGTH + "\r");
        return bench.type(PDU + END);
    }

    private int sent() {
        return bench.network.handsets().received(Bench.HANDSET).size();
    }

    private void awaitAnswer() {
        await().atMost(Duration.ofSeconds(5)).until(() -> bench.type("AT\r").contains("OK"));
    }

    @Test
    void aSilentModemHearsAgainAfterItsTime() {
        order(Fault.Kind.SILENT);
        assertThat(bench.type("AT\r")).isEmpty();
        assertThat(bench.type("AT\r")).isEmpty();
        awaitAnswer();
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_AIR, 0", "AFTER_AIR, 1"})
    void aRebootForgetsTheSettingsAndKeepsTheText(Fault.Moment moment, int sent) {
        bench.type("AT+CPMS=\"ME\",\"ME\",\"SM\"\r");
        bench.type("AT+CMGW=" + LENGTH + "\r");
        bench.type(PDU + END);
        order(Fault.Kind.REBOOT, moment);
        assertThat(bench.type("AT+CMSS=1\r")).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> bench.look().equals("RDY"));
        assertThat(bench.type("AT+CPMS?\r")).startsWith("AT+CPMS?").contains("\"SM\",0,30,\"SM\"");
        bench.type("ATE0;+CPMS=\"ME\"\r");
        assertThat(bench.type("AT+CMGR=1\r")).startsWith("+CMGR: " + (2 + sent) + ",");
        assertThat(sent()).isEqualTo(sent);
    }

    @Test
    void aRebootWithACommandSwallowsIt() {
        order(Fault.Kind.REBOOT);
        assertThat(bench.type("AT\r")).isEmpty();
        awaitAnswer();
        assertThat(bench.type("AT\r")).startsWith("AT");
    }

    @Test
    void aStuckRadioSendsNothingUntilItIsReset() {
        order(Fault.Kind.STUCK);
        assertThat(send()).isEmpty();
        assertThat(bench.type("AT\r")).isEqualTo("OK");
        assertThat(send()).isEmpty();
        bench.type("AT+CFUN=1,1\r");
        bench.type("ATE0\r");
        assertThat(send()).isEqualTo("+CMGS: 0|OK");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void aFullMemoryTakesNoTextOnce() {
        order(Fault.Kind.FULL);
        bench.type("AT+CMGW=" + LENGTH + "\r");
        assertThat(bench.type(PDU + END)).isEqualTo("+CMS ERROR: 322");
        bench.type("AT+CMGW=" + LENGTH + "\r");
        assertThat(bench.type(PDU + END)).isEqualTo("+CMGW: 1|OK");
    }

    @Test
    void aWrongEchoIsNoCommand() {
        order(Fault.Kind.WRONG_ECHO);
        assertThat(bench.type("AT+CSQ\r")).startsWith("QSC+TA|").endsWith("OK");
        assertThat(bench.type("AT\r")).isEqualTo("AT|OK");
    }

    @Test
    void ofAMessageHalfMayBeReadOrWritten() {
        bench.receive("a text of some length");
        order(Fault.Kind.HALF_READ);
        String half = bench.type("AT+CMGR=1\r").split("\\|")[1];
        assertThat(bench.type("AT+CMGR=1\r").split("\\|")[1]).startsWith(half).hasSizeGreaterThan(half.length());
        order(Fault.Kind.HALF_WRITTEN);
        assertThat(send()).isEqualTo("+CMS ERROR: 304");
        assertThat(send()).isEqualTo("+CMGS: 0|OK");
    }
}
