package org.simsite.modempool.at;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtCommandTest {
    @Test
    void writesTheFormsOfTheStandard() {
        assertThat(AtCommand.basic("")).hasToString("AT");
        assertThat(AtCommand.basic("E0")).hasToString("ATE0");
        assertThat(AtCommand.run("+CGSN")).hasToString("AT+CGSN");
        assertThat(AtCommand.read("+CPIN")).hasToString("AT+CPIN?");
        assertThat(AtCommand.test("+CPMS")).hasToString("AT+CPMS=?");
        assertThat(AtCommand.set("+CNMI", 2, 1, 0, 1, 0)).hasToString("AT+CNMI=2,1,0,1,0");
        assertThat(AtCommand.set("+CPMS", "SM", "ME")).hasToString("AT+CPMS=\"SM\",\"ME\"");
        assertThat(AtCommand.set("+CUSD", 1, "*100#")).hasToString("AT+CUSD=1,\"*100#\"");
    }

    /** Each of these would end the line, the quotes, the command or the message, or leave it, were it passed on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234\r",
                "1234\rAT+CMGD=1,4",
                "1234\n",
                "\u001a",
                "\u001b",
                "\u0000",
                "\u0008",
                "\u007f",
                "\"",
                "0\";+CFUN=0;+CUSD=1,\"",
                "0;+CMGD=1,4",
                "\\\"",
                "\\0D",
                "caf\u00e9",
                "\u2028",
                "\uff1b",
                "\u0085"
            })
    void refusesATextThatCouldBecomeACommand(String attack) {
        assertThatIllegalArgumentException().isThrownBy(() -> AtCommand.set("+CUSD", 1, attack));
        assertThatIllegalArgumentException().isThrownBy(() -> AtCommand.run(attack));
        assertThatIllegalArgumentException().isThrownBy(() -> AtCommand.read("+" + attack));
        assertThatIllegalArgumentException().isThrownBy(() -> AtCommand.basic(attack));
        assertThatIllegalArgumentException().isThrownBy(() -> new PduBody(attack));
        assertThatIllegalArgumentException().isThrownBy(() -> new PduBody("0011" + attack));
    }

    @Test
    void doesNotTellTheRefusedTextInItsMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtCommand.set("+CPIN", "12\"34"))
                .withMessageNotContaining("34");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMGF", "+cmgf", "+CMGF=1", "+", "+CMGF;", "+CMGF "})
    void refusesANameThatIsNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> AtCommand.run(name));
    }

    @Test
    void refusesValuesThatAreNeitherNumberNorText() {
        assertThatIllegalArgumentException().isThrownBy(() -> AtCommand.set("+CMGD", 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> AtCommand.set("+CMGD", "x".repeat(161)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "001", "00ag", "0011000b91", "00 11", "0011000B91\u001a"})
    void refusesABodyThatIsNotPairsOfUpperCaseDigits(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PduBody(hex));
    }
}
