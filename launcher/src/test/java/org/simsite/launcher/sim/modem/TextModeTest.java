package org.simsite.launcher.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextModeTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void powerOn() throws IOException {
        bench = new Bench(folder);
        bench.type("AT+CMGF=1\r");
    }

    @AfterEach
    void powerOff() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "IRA, hi [there], hi [there]",
        "IRA, 很好, 5F88597D",
        "UCS2, hi, 00680069",
        "UTF-8, hi, hi",
        "GSM, a_b, a\u0011b"
    })
    void readsATextInTheTerminalsCharacters(String characters, String text, String shown) {
        bench.receive(text);
        bench.type("AT+CSCS=\"" + characters + "\"\r");
        assertThat(bench.type("AT+CMGR=1\r"))
                .startsWith("+CMGR: \"REC UNREAD\",")
                .endsWith("|" + shown + "|OK");
    }

    @ParameterizedTest
    @CsvSource({"ALL, 1", "REC UNREAD, 1", "REC READ, 0", "STO SENT, 0"})
    void listsByState(String state, int found) {
        bench.receive("hi");
        assertThat(bench.type("AT+CMGL=\"" + state + "\"\r").contains("+CMGL: 1"))
                .isEqualTo(found == 1);
    }

    @Test
    void refusesAnUnknownState() {
        assertThat(bench.type("AT+CMGL=\"SOME\"\r")).isEqualTo("ERROR");
        assertThat(bench.type("AT+CSCS=\"KLINGON\"\r")).isEqualTo("ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "IRA, +8613812345678, plain, plain",
        "UCS2, 002B0038003600310033003800310032003300340035003600370038, 5F88597DD83DDE00, 很好😀",
    })
    void sendsInTheTerminalsCharacters(String characters, String number, String typed, String text) {
        bench.type("AT+CSCS=\"" + characters + "\"\r");
        bench.type("AT+CMGS=\"" + number + "\"\r");
        assertThat(bench.type(typed + "\u001A")).isEqualTo("+CMGS: 0|OK");
        assertThat(bench.network.handsets().received(Bench.HANDSET))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).isEqualTo(text));
    }

    @Test
    void storesShowsAndSendsToAnotherNumber() {
        bench.type("AT+CMGW=\"10086\"\r");
        assertThat(bench.type("draft\u001A")).isEqualTo("+CMGW: 1|OK");
        assertThat(bench.type("AT+CMGR=1\r")).isEqualTo("+CMGR: \"STO UNSENT\",\"10086\",,|draft|OK");
        assertThat(bench.type("AT+CMSS=1,\"13812345678\"\r")).isEqualTo("+CMSS: 0|OK");
        assertThat(bench.network.handsets().received(Bench.HANDSET)).hasSize(1);
    }

    @Test
    void asksForAReportAsItWasSet() {
        bench.type("AT+CNMI=2,1,0,2,0;+CSMP=49,167,0,0\r");
        bench.type("AT+CMGS=\"+8613812345678\"\r");
        assertThat(bench.type("hi\u001A")).isEqualTo("+CMGS: 0|OK|+CDSI: \"SM\",1");
    }

    @Test
    void aTextTooLongForOneMessageIsRefused() {
        bench.type("AT+CMGS=\"+8613812345678\"\r");
        assertThat(bench.type("a".repeat(161) + "\u001A")).isEqualTo("+CMS ERROR: 305");
    }
}
