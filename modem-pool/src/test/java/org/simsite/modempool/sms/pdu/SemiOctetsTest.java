package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 3GPP TS 23.040 §9.1.2.3: the low half of an octet is the first digit. */
class SemiOctetsTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "1, f1", // 1111 0001: the end mark fills the last half
        "12, 21", // 0010 0001
        "123, 21f3",
        "*#, ba", // 1011 1010
        "abc, dcfe" // 1101 1100 | 1111 1110
    })
    void swapsDigitsAndFillsAnOddNumber(String digits, String hex) {
        assertThat(HexFormat.of().formatHex(SemiOctets.encode(digits))).isEqualTo(hex);
        assertThat(SemiOctets.decode(HexFormat.of().parseHex(hex), digits.length()))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49", "1 2", "１", "x", "\r"})
    void refusesWhatIsNoDigit(String digits) {
        assertThatThrownBy(() -> SemiOctets.encode(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no digit of an address: U+");
    }
}
