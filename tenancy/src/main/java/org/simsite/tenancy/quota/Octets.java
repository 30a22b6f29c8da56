package org.simsite.tenancy.quota;

import java.text.NumberFormat;
import java.util.Locale;

/** An amount of storage as people read it: in the unit that leaves few digits, each 1024 of the one before. */
public record Octets(long count) {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};
    private static final double STEP = 1024;
    private static final double FEW = 10;

    public String in(Locale locale) {
        double amount = count / STEP;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(amount < FEW ? 1 : 0);
        return format.format(amount) + "\u00a0" + UNITS[unit];
    }
}
