package org.simsite.crm.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserNamesTest {
    private final UserNames names = new UserNames(new SecureRandom());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Ann Smith, ann, ann",
                "Ann Smith, -, ann-smith",
                "  Ann   Smith! , -, ann-smith",
                "Jürgen Groß, -, j-rgen-gro",
                "7-Eleven, -, eleven",
                "李伟, -, c-[a-z2-9]{4}",
                "Li, -, c-[a-z2-9]{4}",
                "Admin, -, c-[a-z2-9]{4}",
                "<script>, -, script",
                "A very very very long company name limited, -, a-very-very-very-long-company",
            })
    void theyComeFromTheSiteElseTheNameElseChance(String name, String slug, String username) {
        assertThat(names.assign(profile(name, slug), taken -> false)).matches(username);
    }

    @Test
    void oneThatIsTakenGetsAnEnding() {
        assertThat(names.assign(profile("Ann", "ann"), Set.of("ann")::contains)).matches("ann-[a-z2-9]{4}");
        assertThat(names.assign(profile("Ann", "ann"), name -> true)).matches("ann-[a-z2-9]{8}");
    }

    private static CustomerProfile profile(String name, String slug) {
        return new CustomerProfile(CustomerKind.PERSON, name, List.of(), List.of(), slug, "en");
    }
}
