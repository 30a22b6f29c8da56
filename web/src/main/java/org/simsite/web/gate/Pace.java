package org.simsite.web.gate;

import java.util.function.LongSupplier;

/** How many turns one tenant takes a second. */
final class Pace {
    private static final long SECOND = 1_000_000_000;

    private final LongSupplier nanos;
    private long second;
    private int turns;
    private int before;

    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void turn() {
        roll();
        turns++;
    }

    /** In the last whole second, or in this one if it is more already. */
    synchronized int perSecond() {
        roll();
        return Math.max(turns, before);
    }

    private void roll() {
        long now = Math.floorDiv(nanos.getAsLong(), SECOND);
        if (now == second) return;
        before = now == second + 1 ? turns : 0;
        turns = 0;
        second = now;
    }
}
