package org.simsite.modempool.sms.pdu;

import java.time.Duration;

/** The one-octet scale of validity periods: 3GPP TS 23.040 §9.2.3.12.1. */
final class RelativePeriod {
    private static final int LAST_OF_MINUTES = 143; // (value + 1) * 5 minutes, to 12 hours
    private static final int LAST_OF_HALF_HOURS = 167; // 12 hours + (value - 143) * 30 minutes, to 24 hours
    private static final int LAST_OF_DAYS = 196; // (value - 166) days, to 30 days
    private static final int LAST = 255; // (value - 192) weeks, to 63 weeks

    private RelativePeriod() {}

    static Duration period(int octet) {
        if (octet <= LAST_OF_MINUTES) {
            return Duration.ofMinutes((octet + 1) * 5L);
        }
        if (octet <= LAST_OF_HALF_HOURS) {
            return Duration.ofHours(12).plusMinutes((octet - LAST_OF_MINUTES) * 30L);
        }
        return octet <= LAST_OF_DAYS ? Duration.ofDays(octet - 166) : Duration.ofDays((octet - 192) * 7L);
    }

    static int octet(Duration period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("no validity period: " + period);
        }
        if (period.compareTo(period(LAST)) > 0) {
            throw new IllegalArgumentException("a validity of more than 63 weeks: " + period);
        }
        int octet = 0;
        while (period(octet).compareTo(period) < 0) {
            octet++;
        }
        return octet;
    }
}
