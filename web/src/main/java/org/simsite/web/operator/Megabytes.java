package org.simsite.web.operator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Storage as an operator types it: in units of 1024² octets, with a point or a comma. */
final class Megabytes {
    private static final BigDecimal OCTETS = BigDecimal.valueOf(1L << 20);
    private static final int DECIMALS = 6;

    private Megabytes() {}

    static String of(long octets) {
        return BigDecimal.valueOf(octets)
                .divide(OCTETS, DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** In octets; empty if it is no number of at most nine digits and six decimals. */
    static OptionalLong parse(String typed) {
        String number = typed.strip().replace(',', '.');
        return number.matches("[0-9]{1,9}(\\.[0-9]{1," + DECIMALS + "})?")
                ? OptionalLong.of(new BigDecimal(number).multiply(OCTETS).longValue())
                : OptionalLong.empty();
    }
}
