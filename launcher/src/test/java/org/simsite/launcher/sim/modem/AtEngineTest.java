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

class AtEngineTest {
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
    @CsvSource(delimiter = '→', textBlock = """
            AT → OK
            at → OK
            noise AT → OK
            ATZ → OK
            AT&F → OK
            ATE0V1Q0X4&C1&D2S0=0 → OK
            ATE0+CMEE=1;+CREG=2 → OK
            AT+CMEE=1;+CMEE? → +CMEE: 1|OK
            AT+CPIN? → +CPIN: READY|OK
            AT+CSQ → +CSQ: 19,0|OK
            AT+CREG? → +CREG: 0,1|OK
            AT+CREG=2;+CREG? → +CREG: 2,1,"186A","0B2C"|OK
            AT+CGREG? → +CGREG: 0,1|OK
            AT+COPS? → +COPS: 0,0,"Simsite Air"|OK
            AT+COPS=3,2;+COPS? → +COPS: 0,2,"46000"|OK
            AT+CGMI → Simsite|OK
            AT+CGMM → SM1|OK
            AT+CGSN → 358240050000017|OK
            AT+CIMI → 460003900000001|OK
            AT+CCID → +CCID: "89860000039000000017"|OK
            AT+CNUM → +CNUM: "","+8613900000001",145|OK
            AT+CSCA? → +CSCA: "+8613800100500",145|OK
            AT+CSCS="UCS2";+CSCS? → +CSCS: "UCS2"|OK
            AT+CPMS? → +CPMS: "SM",0,30,"SM",0,30,"SM",0,30|OK
            AT+CPMS="ME","ME","SM" → +CPMS: 0,100,0,100,0,30|OK
            AT+CPMS="XX" → +CMS ERROR: 303
            AT+CNMI=2,1,0,2,0;+CNMI? → +CNMI: 2,1,0,2,0|OK
            AT+CNMI=2,9 → +CMS ERROR: 303
            AT+CSMS=1 → +CSMS: 1,1,1|OK
            AT+CMMS=2;+CMMS? → +CMMS: 2|OK
            AT+CMGF? → +CMGF: 0|OK
            AT+CMGR=1 → +CMS ERROR: 321
            AT+CMGR=x → ERROR
            AT+CMEE=1;+CMGR=x → +CME ERROR: 50
            AT+CMGD=1 → OK
            AT+CMGD=31 → +CMS ERROR: 321
            AT+CMGL=4 → OK
            AT+CMGL=5 → ERROR
            AT+CMSS=4 → +CMS ERROR: 321
            AT+CMGS=0 → +CMS ERROR: 304
            AT+CNMA → +CMS ERROR: 340
            AT+CBC → +CBC: 0,95|OK
            AT+CFUN=4;+CREG?;+CSQ;+COPS? → +CREG: 0,0|+CSQ: 99,99|+COPS: 0|OK
            AT+CFUN=4;+CFUN=1;+CREG? → +CREG: 0,1|OK
            AT+CFUN=9 → ERROR
            AT+CPROT=? → ERROR
            AT+CUSD=1,"*100#",15 → OK|+CUSD: 0,"Balance: 50.00 CNY",15
            AT+CUSD=1,"*102#" → OK|+CUSD: 0,"Your number is +8613900000001",15
            AT+CUSD=1,"*999#",15 → OK|+CUSD: 4
            AT+NOSUCH → ERROR
            AT+CSQ?;+NOSUCH;+CSQ → +CSQ: 19,0|ERROR
            ATD10086; → ERROR
            AT=? → ERROR
            """)
    void answers(String command, String answer) {
        assertThat(bench.type(command + "\r")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"hello", "''", "A", "+CSQ"})
    void saysNothingToALineWithoutAt(String line) {
        assertThat(bench.type(line + "\r\n")).isEmpty();
    }

    @Test
    void echoesUntilToldNotTo() {
        assertThat(bench.type("ATE1\r")).isEqualTo("OK");
        assertThat(bench.type("AT\r")).isEqualTo("AT|OK");
        assertThat(bench.type("ATE0\r")).isEqualTo("ATE0|OK");
        assertThat(bench.type("AT\r")).isEqualTo("OK");
    }

    @Test
    void takesACommandOctetByOctetAfterAnEscape() {
        assertThat(bench.type("\u001B") + bench.type("A") + bench.type("T")).isEmpty();
        assertThat(bench.type("\r")).isEqualTo("OK");
    }

    @Test
    void aBackspaceTakesACharacterBack() {
        assertThat(bench.type("ATX\b\r")).isEqualTo("OK");
    }

    @Test
    void theChineseBalanceIsWrittenInUcs2() {
        assertThat(bench.type("AT+CUSD=1,\"*101#\"\r"))
                .contains("+CUSD: 0,\"5C0A656C7684")
                .endsWith("\",72");
    }

    @Test
    void aUcs2TerminalAsksAndIsAnsweredInUcs2() {
        bench.type("AT+CSCS=\"UCS2\"\r");
        assertThat(bench.type("AT+CNUM\r")).contains("\"002B00380036003100330039");
        assertThat(bench.type("AT+CUSD=1,\"002A0031003000320023\",15\r")).contains("+CUSD: 0,\"0059006F00750072");
    }

    @Test
    void aRestartForgetsTheSettingsToo() {
        bench.type("AT+CNMI=2,1,0,2,0;+CMEE=1;+CPMS=\"ME\"\r");
        assertThat(bench.type("AT+CFUN=1,1\r")).isEqualTo("OK");
        assertThat(bench.type("AT+CNMI?\r")).isEqualTo("AT+CNMI?|+CNMI: 0,0,0,0,0|OK");
    }

    @Test
    void aPlugPulledForgetsTheSettings() {
        bench.type("AT+CNMI=2,1,0,2,0;+CMEE=1;+CPMS=\"ME\",\"ME\",\"ME\"\r");
        bench.powerOn(bench.modem);
        assertThat(bench.type("AT+CNMI?;+CMEE?;+CPMS?\r"))
                .isEqualTo("+CNMI: 0,0,0,0,0|+CMEE: 0|+CPMS: \"SM\",0,30,\"SM\",0,30,\"SM\",0,30|OK");
    }
}
