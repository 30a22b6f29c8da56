package org.simsite.tenancy.host;

import java.util.function.LongSupplier;

/** A bucket of tokens, one for each look-up in the database, filled at a steady rate. */
final class LookupBudget {
    private static final double SECOND = 1e9;

    private final double perSecond;
    private final LongSupplier nanos;
    private double tokens;
    private long filledAt;

    /** @param perSecond at least 1; as many may come at once */
    LookupBudget(double perSecond, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.tokens = perSecond;
        this.filledAt = nanos.getAsLong();
    }

    synchronized boolean take() {
        long now = nanos.getAsLong();
        tokens = Math.min(perSecond, tokens + (now - filledAt) / SECOND * perSecond);
        filledAt = now;
        if (tokens < 1) return false;
        tokens--;
        return true;
    }
}
