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

class ReceivingTest {
    private static final String STAMP = "62112221000023";

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

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0,0,0,0,0; ''
            2,1,0,0,0; +CMTI: "SM",1
            1,2,0,1,0; +CMT: ,22|0891683108100005F0040D91683118325476F80000%s02E834
            """)
    void announcesATextAsItWasTold(String indications, String announcement) {
        bench.type("AT+CNMI=" + indications + "\r");
        assertThat(bench.receive("hi")).isEqualTo(announcement.formatted(STAMP));
    }

    @Test
    void aTextIsUnreadUntilItIsRead() {
        bench.receive("hi");
        assertThat(bench.type("AT+CMGL=0\r")).startsWith("+CMGL: 1,0,,22|0891683108100005F0");
        assertThat(bench.type("AT+CMGL=0\r")).isEqualTo("OK");
        assertThat(bench.type("AT+CMGR=1\r")).startsWith("+CMGR: 1,,22|");
        assertThat(bench.type("AT+CMGD=1;+CMGR=1\r")).isEqualTo("+CMS ERROR: 321");
    }

    @Test
    void nothingIsSaidUnaskedWhileATextIsTyped() {
        bench.type("AT+CNMI=2,1,0,0,0\r");
        assertThat(bench.type("AT+CMGS=20\r")).isEqualTo(">");
        assertThat(bench.receive("hi")).isEmpty();
        assertThat(bench.type("\u001B")).isEqualTo("OK|+CMTI: \"SM\",1");
    }

    @Test
    void aFullCardLeavesTextsAtTheNetworkUntilThereIsRoom() {
        for (int i = 0; i < 31; i++) {
            bench.receive("text " + i);
        }
        assertThat(bench.type("AT+CPMS?\r")).startsWith("+CPMS: \"SM\",30,30");
        assertThat(bench.network.waiting(bench.modem.card())).hasSize(1);
        bench.type("AT+CNMI=2,1,0,0,0\r");
        assertThat(bench.type("AT+CMGD=7\r")).isEqualTo("OK|+CMTI: \"SM\",7");
        assertThat(bench.network.waiting(bench.modem.card())).isEmpty();
    }

    @Test
    void aDirectTextIsKeptByTheNetworkUntilItIsAcknowledged() {
        bench.type("AT+CSMS=1;+CNMI=2,2,0,0,0\r");
        assertThat(bench.receive("hi")).startsWith("+CMT: ");
        assertThat(bench.receive("second")).isEmpty();
        assertThat(bench.type("AT+CNMA\r")).startsWith("OK|+CMT: ");
        bench.engine().acknowledgementOverdue();
        assertThat(bench.type("AT+CNMI?;+CMGL=0\r"))
                .startsWith("+CNMI: 2,0,0,0,0|+CMGL: 1,0,,")
                .doesNotContain("+CMGL: 2");
    }

    @Test
    void equalTextsInOneSecondDifferInTheirStamp() {
        bench.receive("hi");
        bench.receive("hi");
        assertThat(bench.type("AT+CMGF=1;+CMGL=\"ALL\"\r"))
                .contains("\"26/11/22,12:00:00+32\"|hi|")
                .contains("\"26/11/22,12:00:01+32\"|hi|");
    }

    @Test
    void textsWaitThroughTheDeathOfTheSimulator() throws IOException {
        bench.network.send(Bench.HANDSET, bench.modem.card(), "好用".repeat(60));
        bench.close();
        bench = new Bench(folder);
        bench.look();
        assertThat(bench.type("AT+CPMS?\r")).startsWith("+CPMS: \"SM\",2,30");
    }
}
