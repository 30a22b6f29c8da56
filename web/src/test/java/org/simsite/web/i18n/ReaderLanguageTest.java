package org.simsite.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLanguageTest {
    @ParameterizedTest(name = "chosen {0}, browser {1}, tenant {2}: {3}")
    @CsvSource({
        "zh-CN, en-US,    en,    zh-CN",
        "en,    zh-CN,    zh-CN, en",
        "'',    zh-TW,    en,    zh-CN",
        "'',    en-GB,    zh-CN, en",
        "'',    de zh en, en,    zh-CN",
        "'',    de,       zh-CN, zh-CN",
        "'',    '',       zh-CN, zh-CN",
        "'',    '',       de,    en",
        "'',    '',       '',    en",
    })
    void theReadersOwnChoiceGoesFirstThenHerBrowserThenTheTenant(
            String chosen, String browser, String tenant, String spoken) {
        var asked = ReaderLanguage.asked(given(chosen), locales(browser));
        var locale = ReaderLanguage.choose(asked, () -> given(tenant).map(Locale::forLanguageTag));
        assertThat(locale.toLanguageTag()).isEqualTo(spoken);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static List<Locale> locales(String tags) {
        return Stream.of(tags.split(" "))
                .filter(tag -> !tag.isEmpty())
                .map(Locale::forLanguageTag)
                .toList();
    }
}
