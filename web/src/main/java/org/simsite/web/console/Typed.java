package org.simsite.web.console;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.simsite.crm.sales.Money;
import org.simsite.tenancy.input.FieldError;
import org.simsite.tenancy.input.InvalidInput;

/** The figures of a product's form, read as people type them: full-width digits and a comma for a point will do. */
record Typed(Money price, Integer stock) {
    /** @throws InvalidInput naming each field that holds something but no number */
    static Typed of(String price, String currency, String stock) {
        var errors = new ArrayList<FieldError>();
        var amount = read("price", price, text -> new BigDecimal(text.replace(',', '.')), errors);
        var count = read("stock", stock, Integer::valueOf, errors);
        if (amount.isPresent() && currency == null) errors.add(new FieldError("currency", "required"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new Typed(amount.map(value -> new Money(value, currency)).orElse(null), count.orElse(null));
    }

    private static <T> Optional<T> read(
            String field, String text, Function<String, T> parse, ArrayList<FieldError> errors) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .strip();
        if (plain.isEmpty()) return Optional.empty();
        try {
            return Optional.of(parse.apply(plain));
        } catch (NumberFormatException notOne) {
            errors.add(new FieldError(field, "number"));
            return Optional.empty();
        }
    }
}
