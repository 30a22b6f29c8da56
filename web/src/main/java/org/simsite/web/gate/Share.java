package org.simsite.web.gate;

import java.util.function.LongSupplier;

/**
 * How many requests of a tenant have their turn at once on this node: all that one tenant may have, but of one that is loud,
 * while others ask too, one less than there are processors. Then theirs find a processor free, and not only a thread.
 */
final class Share {
    /** Turns a second that make a tenant loud: more than people make, and so many that each is short. */
    static final int LOUD = 100;
    /** A turn for each processor is a quarter of all. */
    private static final int EACH_PROCESSOR = 4;

    private static final long SECOND = 1_000_000_000;
    private static final long OFTEN = SECOND / 100;

    /** @param other when any other tenant asked last */
    private record Asked(String tenant, long at, long other) {}

    private final int whole;
    private final int few;
    private final LongSupplier nanos;
    /** Of two that ask at once either may be missed, which the next asks again. */
    private volatile Asked last;

    Share(int whole, LongSupplier nanos) {
        this.whole = whole;
        this.few = Math.clamp(whole / EACH_PROCESSOR - 1, 1, whole);
        this.nanos = nanos;
        long past = nanos.getAsLong() - SECOND;
        this.last = new Asked("", past, past);
    }

    void asked(String tenant) {
        long now = nanos.getAsLong();
        var before = last;
        if (!before.tenant.equals(tenant)) {
            last = new Asked(tenant, now, before.at);
        } else if (now - before.at > OFTEN) {
            last = new Asked(tenant, now, before.other);
        }
    }

    int of(String tenant, Pace pace) {
        return pace.perSecond() >= LOUD && othersAsk(tenant) ? few : whole;
    }

    private boolean othersAsk(String tenant) {
        var now = last;
        return nanos.getAsLong() - (now.tenant.equals(tenant) ? now.other : now.at) < SECOND;
    }
}
