package org.simsite.modempool.outbox;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Refuses rules that nobody can mean. */
final class RuleCheck {
    private static final int MOST = 100_000_000;
    private static final BigDecimal MOST_COST = BigDecimal.valueOf(10_000_000);

    private RuleCheck() {}

    static void check(SendingRule rule) {
        range("weight", rule.weight(), 100);
        range("perMinute", rule.perMinute(), MOST);
        range("perDay", rule.perDay(), MOST);
        range("phonePerMinute", rule.phonePerMinute(), MOST);
        range("phonePerDay", rule.phonePerDay(), MOST);
        range("rangePerHour", rule.rangePerHour(), MOST);
        range("mostParts", rule.mostParts(), 255);
        range("replies", rule.replies(), 1_000);
        BigDecimal cost = rule.costPerDay();
        if (cost != null && (cost.signum() < 0 || cost.compareTo(MOST_COST) > 0)) {
            throw new IllegalArgumentException("costPerDay: 0 to " + MOST_COST);
        }
        if ((rule.quietFrom() == null) != (rule.quietTo() == null)) {
            throw new IllegalArgumentException(
                    (rule.quietFrom() == null ? "quietFrom" : "quietTo") + ": both times or none");
        }
    }

    private static void range(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw new IllegalArgumentException(field + ": 1 to " + most);
        }
    }
}
