package org.simsite.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.simsite.tenancy.input.FieldError;

class ProblemTextsTest {
    private static final String BUNDLE = "org.simsite.web.error.problems";

    @Test
    void bothLanguagesHaveEveryText() {
        assertThat(ResourceBundle.getBundle(BUNDLE, Locale.SIMPLIFIED_CHINESE).keySet())
                .containsAll(ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet());
        assertThat(Problem.of(404, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("找不到页面");
        assertThat(Problem.of(404, Locale.ENGLISH).title()).isEqualTo("Not found");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 421, 422, 428, 429, 500, 503})
    void everyStatusWeUseHasItsOwnWords(int status) {
        assertThat(Problem.of(status, Locale.ENGLISH).title())
                .isNotEqualTo(Problem.of(418, Locale.ENGLISH).title());
    }

    @Test
    void aBadFieldIsNamedInTheReadersLanguage() {
        var errors = List.of(new FieldError("name", "tooLong", List.of(200)));
        var english = Problem.of(422, errors, Locale.ENGLISH).errors().getFirst();
        var chinese =
                Problem.of(422, errors, Locale.SIMPLIFIED_CHINESE).errors().getFirst();
        assertThat(english.field()).isEqualTo("name");
        assertThat(english.message()).contains("200").isNotEqualTo(chinese.message());
    }

    @Test
    void aKeyWithoutWordsIsStillASentence() {
        assertThat(ErrorTexts.of(new FieldError("x", "neverHeardOf"), Locale.ENGLISH))
                .isEqualTo("This value cannot be taken.");
    }
}
