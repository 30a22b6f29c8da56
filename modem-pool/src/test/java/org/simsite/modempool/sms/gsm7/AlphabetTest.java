package org.simsite.modempool.sms.gsm7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlphabetTest {

    @ParameterizedTest
    @CsvSource({
        "@, 00", // 3GPP TS 23.038 §6.2.1, first column
        "Δ, 10",
        "' ', 20",
        "¡, 40",
        "¿, 60",
        "à, 7f",
        "{, 1b28", // §6.2.1.1, behind an escape
        "€, 1b65",
        "|, 1b40",
        "hé[, 68051b3c"
    })
    void theDefaultAlphabetHasASeptetOrAnEscapedOneForACharacter(String text, String septets) {
        assertThat(Alphabet.DEFAULT.encode(text)).map(HexFormat.of()::formatHex).hasValue(septets);
        assertThat(Alphabet.DEFAULT.decode(HexFormat.of().parseHex(septets))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "ç", "ğ", "你", "ж", "😀", "\u0000"})
    void aCharacterItLacksMakesTheWholeTextUnencodable(String text) {
        assertThat(Alphabet.DEFAULT.encode("fine" + text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, ı, 07", // Turkish locking §A.3.1
        "0, 1, ş, 1b73", // Turkish single §A.2.1
        "0, 2, á, 1b61", // Spanish single §A.2.2
        "3, 0, ã, 7b", // Portuguese locking §A.3.3
        "0, 3, Â, 1b61", // Portuguese single §A.2.3
        "4, 0, অ, 03", // Bengali §A.3.4
        "0, 4, ০, 1b19", // §A.2.4
        "5, 0, ઁ, 00", // Gujarati §A.3.5
        "6, 0, ँ, 00", // Hindi §A.3.6
        "0, 6, ।, 1b19", // §A.2.6
        "7, 0, ಡ, 24", // Kannada §A.3.7
        "8, 0, ഄ, ''", // not in Malayalam §A.3.8
        "9, 0, ଁ, 00", // Oriya §A.3.9
        "10, 0, ਁ, 00", // Punjabi §A.3.10
        "11, 0, ஃ, 02", // Tamil §A.3.11
        "12, 0, ఁ, 00", // Telugu §A.3.12
        "13, 0, ا, 00", // Urdu §A.3.13
        "0, 13, ۰, 1b1c" // §A.2.13
    })
    void nationalTablesAreThoseOfAnnexA(int locking, int single, String text, String septets) {
        Alphabet alphabet = Alphabet.of(locking, single);
        assertThat(alphabet.encode(text).map(HexFormat.of()::formatHex).orElse(""))
                .isEqualTo(septets);
        assertThat(alphabet.width(text.charAt(0))).isEqualTo(septets.length() / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "1b1c, Æ", // §6.2.1.1 note 1: nothing there in the extension, so the character of the main table
        "1b1b, ' '", // note 3: reserved for a further extension
        "611b, 'a '", // an escape at the end escapes nothing
        "1b0d, '\r'", // reserved for a control character
        "ff, à" // bit 8 is no part of a septet
    })
    void decodingNeverFails(String septets, String text) {
        assertThat(Alphabet.DEFAULT.decode(HexFormat.of().parseHex(septets))).isEqualTo(text);
    }

    @Test
    void spanishHasNoLockingTableAndAReservedIdentifierHasNone() { // §A.3.2 void, §6.2.1.2.4
        assertThat(Alphabet.of(2, 0).decode(new byte[] {0, 0x10})).isEqualTo("@Δ");
        assertThat(Alphabet.of(200, 200).decode(new byte[] {0, 0x1B, 0x65})).isEqualTo("@€");
    }

    static IntStream languages() {
        return IntStream.rangeClosed(0, 13);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCharacterOfATableComesBackFromItsSeptet(int language) {
        Alphabet alphabet = Alphabet.of(language, language);
        for (int septet = 0; septet < 128; septet++) {
            byte[] escaped = {0x1B, (byte) septet};
            for (byte[] septets : new byte[][] {{(byte) septet}, escaped}) {
                String text = alphabet.decode(septets);
                byte[] again = alphabet.encode(text).orElseThrow();
                assertThat(alphabet.decode(again)).isEqualTo(text);
                assertThat(again).hasSizeLessThanOrEqualTo(septets.length);
            }
        }
    }

    @Test
    void eachLanguageOffersItsSingleShiftBeforeItsLockingOne() {
        assertThat(Alphabet.national()).hasSize(13 + 2 * 12);
        assertThat(Alphabet.national().getFirst().lockingLanguage()).isZero();
        assertThat(Alphabet.national().getFirst().singleLanguage()).isEqualTo(1);
    }
}
