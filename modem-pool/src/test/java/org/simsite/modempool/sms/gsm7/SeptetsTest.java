package org.simsite.modempool.sms.gsm7;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3GPP TS 23.038 §6.1.2.1. */
class SeptetsTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "h, 68", // 0 1101000
        "he, e832", // 1 1101000 | 00 110010
        "12345678, 31d98c56b3dd70", // eight septets fill seven octets
        "123456789, 31d98c56b3dd7039", // the ninth begins a new octet
        "hellohello, e8329bfd4697d9ec37"
    })
    void packsLowBitsFirst(String text, String hex) {
        assertThat(HexFormat.of().formatHex(Septets.pack(text.getBytes(US_ASCII))))
                .isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 61f118", // 1 1100001 | 11 110001 | 000 11000
        "1, c2e231", // 1100001 0 | ...
        "3, 088bc7", // 00001 000 | behind a header of 3 octets
        "6, 40583c06" // one bit is left of the first octet
    })
    void fillBitsComeBeforeTheFirstSeptet(int fillBits, String hex) {
        byte[] packed = Septets.pack("abc".getBytes(US_ASCII), fillBits);
        assertThat(HexFormat.of().formatHex(packed)).isEqualTo(hex.substring(0, packed.length * 2));
        assertThat(packed).hasSize(Septets.octets(fillBits, 3));
        assertThat(new String(Septets.unpack(packed, fillBits, 3), US_ASCII)).isEqualTo("abc");
    }

    @Test
    void sevenSpareBitsAreACharacterOnlyIfTheCountSaysSo() { // §6.1.2.3.1: @ is septet 0
        byte[] octets = HexFormat.of().parseHex("61f1985c369f01");
        assertThat(Septets.unpack(octets, 0, 7)).containsExactly("abcdefg".getBytes(US_ASCII));
        assertThat(Septets.unpack(octets, 0, 8)).endsWith((byte) 0);
    }

    @Test
    void readingPastTheOctetsIsRefused() {
        assertThatThrownBy(() -> Septets.unpack(new byte[1], 0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void unpackingGivesBackWhatWasPacked(
            @ForAll @Size(min = 1, max = 160) byte[] octets, @ForAll @IntRange(max = 6) int fillBits) {
        var septets = new byte[octets.length];
        for (int i = 0; i < septets.length; i++) {
            septets[i] = (byte) (octets[i] & 0x7F);
        }
        byte[] packed = Septets.pack(septets, fillBits);
        assertThat(Septets.unpack(packed, fillBits, septets.length)).isEqualTo(septets);
        assertThat(packed[0] & (1 << fillBits) - 1).isZero();
    }
}
