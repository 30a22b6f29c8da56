package org.simsite.launcher.sim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "\"\"",
                "{\"a\":[1.0,false,null],\"b\":{\"c\":\"d\"}}",
                "\"\\\"\\\\ 很好用😀\"",
                "\"\\ud83d\"",
                "\"\\u0000\\u000a\\u007f\""
            })
    void readsAndWritesTheSame(String json) {
        assertThat(JsonWriter.write(JsonReader.read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            "\\u00e9\\b\\f\\n\\r\\t\\/" → "é\\u0008\\u000c\\u000a\\u000d\\u0009/"
            { "a" : 1 , "a" : 2 } → {"a":2.0}
            -1.5e3 → -1500.0
            """)
    void readsOtherSpellings(String json, String written) {
        assertThat(JsonWriter.write(JsonReader.read(json))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\"}",
                "{a:1}",
                "01",
                "+1",
                ".5",
                "1e",
                "nul",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"a\nb\"",
                "[1] 2",
                "{\"a\":1,}",
                "'a'",
                "NaN"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("character");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 100_000})
    void refusesToDigDeep(int levels) {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(levels))).hasMessageContaining("too deep");
    }
}
