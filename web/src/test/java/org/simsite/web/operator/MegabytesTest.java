package org.simsite.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MegabytesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1048576", "1.5, 1572864", "0.000001, 1", "500, 524288000", "999999999, 1048575998951424"})
    void whatIsShownIsWhatIsTaken(String shown, long octets) {
        assertThat(Megabytes.of(octets)).isEqualTo(shown);
        assertThat(Megabytes.parse(shown)).isEqualTo(OptionalLong.of(octets));
    }

    @Test
    void aCommaIsAPoint() {
        assertThat(Megabytes.parse(" 1,5 ")).hasValue(1_572_864);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.", ".5", "1.2.3", "12 MB", "1e9", "0.0000001", "1000000000", "１２"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(Megabytes.parse(typed)).isEmpty();
    }
}
