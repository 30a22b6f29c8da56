package org.simsite.modempool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+8613800138000,       CN, +8613800138000",
        "138 0013 8000,        CN, +8613800138000",
        "00 86 138-0013-8000,  CN, +8613800138000",
        "(030) 1234567,        DE, +49301234567",
        "1３８００１３８０００,         CN, +8613800138000"
    })
    void readsANumberAsPeopleWriteIt(String written, String region, String expected) {
        assertThat(PhoneNumber.parse(written, region)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme", "12", "+", "<script>"})
    void refusesWhatIsNone(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.parse(written, "CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+0123456789", "+86138001380001234", "+86 13800138000", "+86138\r00138000"})
    void holdsOnlyE164(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(value));
        assertThat(PhoneNumber.isE164(value)).isFalse();
    }

    @Test
    void readsANumberOfItsOwnCountry() {
        var own = new PhoneNumber("+8613900000001");
        assertThat(own.neighbour("13800138000")).contains(new PhoneNumber("+8613800138000"));
        assertThat(own.neighbour("10086")).isEmpty();
        assertThat(own.neighbour("Vodafone")).isEmpty();
    }
}
