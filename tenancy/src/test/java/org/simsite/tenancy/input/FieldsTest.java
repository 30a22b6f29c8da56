package org.simsite.tenancy.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private final Fields fields = new Fields();

    @Test
    void givesBackWhatWasTypedWithoutTheBlanksAround() {
        assertThat(fields.text("name", "  王小明 🙂 ", 10)).isEqualTo("王小明 🙂");
        fields.check();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(fields.text("name", "🙂".repeat(10), 10)).hasSize(20);
        fields.check();
        fields.text("name", "🙂".repeat(11), 10);
        assertThatThrownBy(fields::check).hasMessage("name: tooLong");
    }

    @Test
    void tellsOfEveryBadFieldAtOnce() {
        fields.text("name", null, 5);
        fields.text("title", "toolong", 5);
        fields.require(false, "zone", "timeZone");
        assertThatThrownBy(fields::check)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors())
                                .containsExactly(
                                        new FieldError("name", "required"),
                                        new FieldError("title", "tooLong", List.of(5)),
                                        new FieldError("zone", "timeZone")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\tb", "a\u0000b", "a\u202Eb", "a\u2028b", "a\uD800b", "a\u2066b"})
    void refusesWhatCannotBeSeen(String value) {
        fields.text("name", value, 20);
        assertThatThrownBy(fields::check).hasMessage("name: controlCharacters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a<b", "a>b"})
    void refusesMarkupInNames(String value) {
        fields.name("name", value, 120);
        assertThatThrownBy(fields::check).hasMessage("name: markup");
    }

    @ParameterizedTest
    @CsvSource({"Ann@Example.ORG, ann@example.org", "o'brien+x@a-b.example, o'brien+x@a-b.example"})
    void takesMailAddressesInLowerCase(String typed, String kept) {
        assertThat(fields.email("email", typed)).isEqualTo(kept);
        assertThatCode(fields::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "@example.org",
                "ann@localhost",
                "ann@example..org",
                "a..b@example.org",
                ".a@example.org",
                "ann@-x.org",
                "ann@x-.org",
                "a b@example.org",
                "ann@example.org,bob@example.org",
                "Ann <ann@example.org>",
                "王@example.org",
                "ann@[127.0.0.1]"
            })
    void refusesWhatIsNoMailAddress(String typed) {
        fields.email("email", typed);
        assertThatThrownBy(fields::check).hasMessage("email: email");
    }
}
