package org.simsite.launcher.sim.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSplitterTest {
    @ParameterizedTest
    @CsvSource({
        "a, 160, 1, GSM7",
        "a, 161, 2, GSM7",
        "a, 306, 2, GSM7",
        "a, 307, 3, GSM7",
        "€, 80, 1, GSM7",
        "€, 81, 2, GSM7",
        "€, 152, 2, GSM7",
        "€, 153, 3, GSM7",
        "好, 70, 1, UCS2",
        "好, 71, 2, UCS2",
        "好, 134, 2, UCS2",
        "好, 135, 3, UCS2",
        "😀, 35, 1, UCS2",
        "😀, 36, 2, UCS2",
        "😀, 66, 2, UCS2",
        "😀, 67, 3, UCS2"
    })
    void cutsAtWholeCharacters(String character, int times, int parts, Coding coding) {
        String text = character.repeat(times);
        List<UserData> cut = TextSplitter.split(text, 7);
        assertThat(cut).hasSize(parts).allMatch(part -> part.coding() == coding);
        assertThat(cut).allSatisfy(part -> assertThat(part.octets().length).isLessThanOrEqualTo(140));
        assertThat(cut.stream().map(UserData::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(TextSplitter.count(text)).isEqualTo(parts);
        assertThat(cut)
                .noneMatch(part ->
                        Character.isHighSurrogate(part.text().charAt(part.text().length() - 1)));
    }
}
