package org.simsite.launcher.sim.pdu;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeptetsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0, ''",
        "h, 0, 68",
        "12345678, 0, 31d98c56b3dd70",
        "hellohello, 0, e8329bfd4697d9ec37",
        "a, 1, c2",
        "ab, 6, 4058" + "0c"
    })
    void packsLowBitsFirst(String text, int skip, String hex) {
        byte[] packed = Septets.pack(text.getBytes(US_ASCII), skip);
        assertThat(HexFormat.of().formatHex(packed)).isEqualTo(hex);
        assertThat(Septets.unpack(packed, text.length(), skip)).isEqualTo(text.getBytes(US_ASCII));
    }
}
