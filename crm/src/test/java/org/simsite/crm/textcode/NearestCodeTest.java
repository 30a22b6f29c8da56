package org.simsite.crm.textcode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestCodeTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "HELP, HELP, 0",
        "HLEP, HELP, 1",
        "HEP, HELP, 1",
        "HELLP, HELP, 1",
        "HALP, HELP, 1",
        "'', HELP, 4"
    })
    void slipsAreCounted(String typed, String meant, int slips) {
        assertThat(NearestCode.slips(typed, meant)).isEqualTo(slips);
    }

    @Property
    void itIsAsFarBack(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        assertThat(NearestCode.slips(a, b))
                .isEqualTo(NearestCode.slips(b, a))
                .isLessThanOrEqualTo(Math.max(a.length(), b.length()));
    }
}
