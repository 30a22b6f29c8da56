package org.simsite.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;

class CustomerFormTest {
    @ParameterizedTest
    @CsvSource({
        "zh-CN, 138 0013 8000, +8613800138000",
        "zh-CN, 138-0013-8000, +8613800138000",
        "zh-CN, １３８００１３８０００, +8613800138000",
        "zh, 13800138000, +8613800138000",
        "en, 13800138000, +8613800138000",
        "de-DE, 0170 1234567, +491701234567",
        "zh-CN, +49 170 1234567, +491701234567",
        "zh-CN, 010-12345678, +861012345678",
        "zh-CN, tel:13800138000, ''",
        "zh-CN, 1-800-FLOWERS, ''",
        "zh-CN, 13800138000;ext=1, ''",
        "zh-CN, 999999999999999999999, ''",
        "zh-CN, +, ''",
    })
    void aPhoneIsOfTheTenantsCountryUnlessItSaysElse(String home, String typed, String number) {
        assertThat(new CustomerForm(Locale.forLanguageTag(home)).e164(typed)).isEqualTo(number);
    }

    @Test
    void theSameTwiceIsOnce() {
        var profile = form().read(
                        draft(List.of("13800138000", "+86 138 0013 8000"), List.of("A@example.org", "a@example.org")));
        assertThat(profile.phones()).containsExactly("+8613800138000");
        assertThat(profile.emails()).containsExactly("a@example.org");
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        var draft = new CustomerDraft(null, " ", List.of("x"), List.of("y"), "--", "xx");
        assertThatThrownBy(() -> form().read(draft))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors())
                                .extracting(FieldError::field)
                                .containsExactly("kind", "name", "phones", "emails", "siteSlug", "locale"));
    }

    @Test
    void tenAddressesAreEnough() {
        assertThatThrownBy(() -> form().read(draft(Collections.nCopies(11, "13800138000"), List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors()).contains(new FieldError("phones", "tooMany", List.of(10))));
    }

    @Test
    void aMissingEntryIsRefusedNotThrown() {
        assertThatThrownBy(() -> form().read(draft(Collections.singletonList(null), List.of())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void withoutALocaleSheIsWrittenToInTheTenants() {
        assertThat(form().read(draft(List.of(), List.of())).locale()).isEqualTo("zh-CN");
        assertThat(new CustomerForm(Locale.FRENCH)
                        .read(draft(List.of(), List.of()))
                        .locale())
                .isEqualTo("en");
    }

    private static CustomerForm form() {
        return new CustomerForm(Locale.SIMPLIFIED_CHINESE);
    }

    private static CustomerDraft draft(List<String> phones, List<String> emails) {
        return new CustomerDraft(CustomerKind.COMPANY, "Ann", phones, emails, null, null);
    }
}
