package org.simsite.web.i18n;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Currency;
import org.simsite.crm.sales.Money;
import org.simsite.tenancy.quota.Measure;
import org.simsite.tenancy.quota.Octets;

/** Money, counts, amounts and phone numbers as the reader writes them. */
@Named
@RequestScoped
public class Figures {
    private static final int STARS = 5;

    @Inject
    ReaderLanguage reader;

    public String money(Money money) {
        if (money == null) return "";
        var format = NumberFormat.getCurrencyInstance(reader.locale());
        var currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(money.amount());
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(reader.locale()).format(number);
    }

    /** How much of a measure, in its unit. */
    public String amount(Measure what, long number) {
        return what == Measure.STORAGE ? new Octets(number).in(reader.locale()) : count(number);
    }

    public String decimal(double number) {
        var format = NumberFormat.getNumberInstance(reader.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** Grouped as printed on a card; what is no phone number, such as an alphanumeric sender, as it is. */
    public String phone(String e164) {
        if (e164 == null) return "";
        try {
            var number = PhoneNumberUtil.getInstance().parse(e164, null);
            return PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notOne) {
            return e164;
        }
    }

    /** Enough of a number to tell two apart, not enough to call it. */
    public String masked(String e164) {
        int end = 4;
        if (e164 == null || e164.length() < 2 * end) return "•••";
        return e164.substring(0, end) + " ••• " + e164.substring(e164.length() - end);
    }

    /** A rating of 0 to 5 as stars; beside it stands the figure. */
    public String stars(double rating) {
        int full = (int) Math.clamp(Math.round(rating), 0, STARS);
        return "★".repeat(full) + "☆".repeat(STARS - full);
    }
}
