package org.simsite.web.api;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;

/** Amounts of money in the platform's own currency: texts, so that no digit is lost on the way. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,4})?");

    private Amounts() {}

    /** @throws InvalidInput if it is no amount */
    static @Nullable BigDecimal parse(String field, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (!AMOUNT.matcher(typed).matches()) {
            throw new InvalidInput(field, "number");
        }
        return new BigDecimal(typed);
    }
}
