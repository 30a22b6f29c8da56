package org.simsite.crm.sales;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.simsite.crm.wording.Languages;

/**
 * An amount in a currency of ISO 4217, in that currency's number of decimals. It may be made of anything typed; only what
 * {@link Products} accepted is known to be {@linkplain #valid() valid}.
 */
public record Money(BigDecimal amount, String currency) {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** Codes of those that have decimals to speak of: gold has none. */
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(known -> known.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(toUnmodifiableSet());

    public Money {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
    }

    /** Whether the currency exists, and the amount is not negative, not absurd and has no more decimals than it. */
    public boolean valid() {
        return CURRENCIES.contains(currency) && amount.signum() >= 0 && amount.compareTo(MOST) < 0 && decimalsFit();
    }

    /** The same amount with the currency's decimals: 12.5 CNY is 12.50 CNY. */
    Money normal() {
        return new Money(amount.setScale(decimals(), RoundingMode.UNNECESSARY), currency);
    }

    /** For a text message: plain digits, the unit behind. */
    public String text(Locale locale) {
        boolean yuan = "CNY".equals(currency) && Languages.of(locale) == Languages.CHINESE;
        return amount.toPlainString() + (yuan ? "元" : " " + currency);
    }

    private boolean decimalsFit() {
        // the scale first: stripping the zeros of 1E-999999999 would take for ever
        return Math.abs((long) amount.scale()) < 100
                && amount.stripTrailingZeros().scale() <= decimals();
    }

    private int decimals() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
