package org.simsite.launcher.sim.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gsm7Test {
    @ParameterizedTest
    @CsvSource({
        "@, 0", "£, 1", "$, 2", "é, 5", "Å, 14", "Δ, 16", "Ξ, 26", "É, 31", "¤, 36", "¡, 64", "§, 95", "¿, 96", "à, 127"
    })
    void basicCharactersHaveTheirCodes(String character, int code) {
        assertThat(Gsm7.encode(character)).containsExactly(code);
        assertThat(Gsm7.decode(new byte[] {(byte) code})).isEqualTo(character);
    }

    @ParameterizedTest
    @CsvSource({"^, 20", "{, 40", "}, 41", "\\, 47", "[, 60", "~, 61", "], 62", "|, 64", "€, 101"})
    void extendedCharactersFollowAnEscape(String character, int code) {
        assertThat(Gsm7.encode(character)).containsExactly(0x1B, code);
        assertThat(Gsm7.decode(new byte[] {0x1B, (byte) code})).isEqualTo(character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"好", "😀", "ç", "`", "\t", "\u001B"})
    void otherCharactersCannotBeWritten(String text) {
        assertThat(Gsm7.canWrite(text)).isFalse();
    }

    @Test
    void anUnknownExtensionShowsTheBasicCharacter() {
        assertThat(Gsm7.decode(new byte[] {0x1B, 'A', 0x1B})).isEqualTo("A ");
    }
}
