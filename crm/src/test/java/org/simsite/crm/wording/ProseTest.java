package org.simsite.crm.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.input.Fields;
import org.simsite.tenancy.input.InvalidInput;

class ProseTest {
    @Test
    void linesAndTabsStay() {
        assertThat(Prose.read(new Fields(), "text", " a\r\nb\tc\rd ", 10)).isEqualTo("a\nb\tc\nd");
    }

    @Test
    void scriptIsJustText() {
        assertThat(Prose.read(new Fields(), "text", "<script>", 10)).isEqualTo("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u202Eb", "a\ud800b", "12345678901"})
    void whatCannotBeShownIsRefused(String typed) {
        var fields = new Fields();
        Prose.read(fields, "text", typed, 10);
        assertThatThrownBy(fields::check).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTextFromAPhoneIsCleanedInstead() {
        assertThat(Prose.clean("a\u0000b\r\nc\ud800d\u202Ee 😀👩‍👧", 100)).isEqualTo("a b\nc d e 😀👩‍👧");
        assertThat(Prose.clean("😀😀😀", 2)).isEqualTo("😀😀");
    }
}
