package org.simsite.modempool.sms.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 140 octets a part, less the header of a part: 3GPP TS 23.040 §9.2.3.24.1. */
class TextSizeTest {

    @ParameterizedTest
    @CsvSource({
        "x,   0, GSM7, 0, 160",
        "x,   1, GSM7, 1, 159",
        "x, 160, GSM7, 1,   0", // 140 * 8 / 7
        "x, 161, GSM7, 2, 145", // 134 * 8 / 7 = 153 a part
        "x, 306, GSM7, 2,   0",
        "x, 307, GSM7, 3, 152",
        "€,  80, GSM7, 1,   0", // two septets each
        "€,  81, GSM7, 2, 143", // 76 fit into 153, one septet is lost
        "你, 70, UCS2, 1,   0", // 140 / 2
        "你, 71, UCS2, 2,  63", // 134 / 2 = 67 a part
        "😀, 35, UCS2, 1,   0", // two units each
        "😀, 36, UCS2, 2,  61", // 33 fit into 67, one unit is lost
        "ğ,  70, UCS2, 1,   0",
        "ğ, 155, GSM7, 1,   0" // 136 octets behind a header of 4: locking Turkish
    })
    void countsPartsAndWhatIsLeft(String character, int times, Coding coding, int parts, int left) {
        assertThat(TextSize.of(character.repeat(times))).isEqualTo(new TextSize(coding, parts, left));
    }
}
