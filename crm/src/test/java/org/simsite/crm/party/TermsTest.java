package org.simsite.crm.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    @Test
    void aNameGoesInFromEachWordAndEachChineseCharacterOn() {
        assertThat(Terms.of("c-1234", profile("Ann Smith-Jones 李伟")))
                .containsExactly("c-1234", "ann smith-jones 李伟", "smith-jones 李伟", "jones 李伟", "李伟", "伟");
    }

    @ParameterizedTest
    @CsvSource({
        "ＡＮＮ, ann",
        "' Ann   Smith ', ann smith",
        "138 0013-8000, 13800138000",
        "(010) 1234, (010) 1234",
        "İ, i̇"
    })
    void whatIsTypedIsFoldedAlike(String typed, String folded) {
        assertThat(Terms.fold(typed)).isEqualTo(folded);
    }

    @Property
    void noNameIsTooStrange(@ForAll String name) {
        assertThat(Terms.of("c-1234", profile(name)))
                .hasSizeLessThanOrEqualTo(60)
                .allMatch(term -> term.length() <= 200);
    }

    private static CustomerProfile profile(String name) {
        return new CustomerProfile(CustomerKind.PERSON, name, List.of(), List.of(), null, "en");
    }
}
