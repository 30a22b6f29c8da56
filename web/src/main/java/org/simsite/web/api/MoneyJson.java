package org.simsite.web.api;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.sales.Money;
import org.simsite.tenancy.input.InvalidInput;

/** An amount as text, so that no reader rounds it, in a currency of ISO 4217. */
@Schema(name = "Money")
public record MoneyJson(
        @Schema(examples = "12.50") @Nullable String amount,
        @Schema(examples = "CNY") @Nullable String currency) {
    /** Digits that no price needs more of. */
    private static final String AMOUNT = "-?[0-9]{1,12}(\\.[0-9]{1,4})?";

    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency());
    }

    /**
     * @param usual the currency of an amount that names none; asked for only then, for it costs a look into the database
     * @throws InvalidInput if the amount is missing, or no decimal number
     */
    static @Nullable Money parse(@Nullable MoneyJson json, Supplier<String> usual) {
        if (json == null) {
            return null;
        }
        if (json.amount == null) {
            throw new InvalidInput("price.amount", "required");
        }
        if (!json.amount.matches(AMOUNT)) {
            throw new InvalidInput("price.amount", "amount");
        }
        return new Money(new BigDecimal(json.amount), json.currency == null ? usual.get() : json.currency);
    }
}
