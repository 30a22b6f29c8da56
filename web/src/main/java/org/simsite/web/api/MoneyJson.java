package org.simsite.web.api;

import java.math.BigDecimal;
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

    /** @throws InvalidInput if the amount is no decimal number, or one of the two is missing */
    static @Nullable Money parse(@Nullable MoneyJson json) {
        if (json == null) {
            return null;
        }
        if (json.amount == null || json.currency == null) {
            throw new InvalidInput(json.amount == null ? "price.amount" : "price.currency", "required");
        }
        if (!json.amount.matches(AMOUNT)) {
            throw new InvalidInput("price.amount", "amount");
        }
        return new Money(new BigDecimal(json.amount), json.currency);
    }
}
