package org.simsite.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;

class TypedTest {
    @ParameterizedTest
    @CsvSource({"12.50, 12.50", "'12,50', 12.50", "１２.５０, 12.50", "' 8 ', 8"})
    void readsAPriceAsPeopleTypeIt(String typed, String amount) {
        assertThat(Typed.of(typed, "CNY", "0").price().amount()).isEqualTo(amount);
    }

    @Test
    void leavesWhatIsNotTypedToTheService() {
        assertThat(Typed.of("", "CNY", null)).isEqualTo(new Typed(null, null));
    }

    @Test
    void namesEachFieldThatHoldsNoNumber() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Typed.of("dear", "CNY", "1.5"))
                .satisfies(refused -> assertThat(refused.errors())
                        .containsExactly(new FieldError("price", "number"), new FieldError("stock", "number")));
    }

    @Test
    void aPriceWithoutACurrencyIsNone() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Typed.of("1", null, "1"))
                .satisfies(refused ->
                        assertThat(refused.errors()).containsExactly(new FieldError("currency", "required")));
    }
}
