package org.simsite.modempool.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How many parts holders had sent when it was last looked up. Who is far from a limit need not be counted anew for each text:
 * that reads a line of each card, which all others are just writing.
 */
final class LastCounts {
    /** From this limit on: no pool sends half of it in the time that a count is believed. */
    static final int LARGE = 10_000;

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** What is counted from one time on; a day and a month begin together once a month. */
    enum Span {
        DAY,
        MONTH
    }

    private record Key(String holder, Span span) {}

    private record Count(Instant from, long parts, Instant at) {}

    private final Map<Key, Count> counts = new ConcurrentHashMap<>();

    /** Whether less than half of the limit was sent from this time on, by a count of the last second. */
    boolean isFar(String holder, Span span, Instant from, long limit, Instant now) {
        @Nullable Count last = counts.get(new Key(holder, span));
        return limit >= LARGE
                && last != null
                && last.from().equals(from)
                && Duration.between(last.at(), now).abs().compareTo(FRESH) < 0
                && last.parts() < limit / 2;
    }

    void put(String holder, Span span, Instant from, long parts, Instant now) {
        counts.put(new Key(holder, span), new Count(from, parts, now));
    }
}
