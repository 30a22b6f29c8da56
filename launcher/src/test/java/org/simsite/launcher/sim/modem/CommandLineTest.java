package org.simsite.launcher.sim.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            '' → ''
            E0 → E/RUN/0
            E0V1&C1 → E/RUN/0 V/RUN/1 &C/RUN/1
            S0=3 → S/RUN/0
            S0? → S/READ/0
            E0+CMEE=1 → E/RUN/0 +CMEE/SET/1
            +CMEE=1;+CREG=2 → +CMEE/SET/1 +CREG/SET/2
            +CMEE=1; E0 → +CMEE/SET/1 E/RUN/0
            +cpms? → +CPMS/READ/
            +CNMI=? → +CNMI/TEST/
            +CUSD=1,"*100;1#",15;+CSQ → +CUSD/SET/1,"*100;1#",15 +CSQ/RUN/
            ^ICCID? → ^ICCID/READ/
            D+8613800138000; → D/SET/+8613800138000
            +CMGF = 1 → +CMGF/SET/1
            """)
    void cutsALine(String line, String calls) throws AtError {
        List<String> cut = CommandLine.parse(line == null ? "" : line).stream()
                .map(call -> call.name() + "/" + call.form() + "/" + call.argument())
                .toList();
        assertThat(String.join(" ", cut)).isEqualTo(calls == null ? "" : calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?", "12", "+CSQ?x", "+", "E0!", "?"})
    void refusesWhatIsNoCommand(String line) {
        assertThatThrownBy(() -> CommandLine.parse(line)).isInstanceOf(AtError.class);
    }

    @Test
    void readsArguments() throws AtError {
        var call = new Call("+X", Call.Form.SET, "1,\"a,b\", 22 ,,\"\"");
        assertThat(call.arguments()).containsExactly("1", "a,b", "22", "", "");
        assertThat(call.number(2)).isEqualTo(22);
        assertThat(call.number(3, 7)).isEqualTo(7);
        assertThat(call.number(9, 8)).isEqualTo(8);
        assertThatThrownBy(() -> call.number(1)).isInstanceOf(AtError.class);
        assertThatThrownBy(() -> call.text(4)).isInstanceOf(AtError.class);
    }
}
