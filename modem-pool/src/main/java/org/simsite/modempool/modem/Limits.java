package org.simsite.modempool.modem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.simsite.modempool.sim.Sim;

/** Counts the sends of one SIM against what its plan allows a minute and a day (UTC). What is too much waits. */
final class Limits {
    /** @param reason {@code per_minute} or {@code per_day} */
    record Hold(Instant until, String reason) {}

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Sends of the last minute, the oldest first. */
    private final Deque<Instant> recent = new ArrayDeque<>();

    private Instant day;
    private int today;

    /** @param sends of today and the last minute, the oldest first */
    Limits(Collection<Instant> sends, Instant now) {
        day = now.truncatedTo(ChronoUnit.DAYS);
        sends.forEach(this::count);
    }

    /** From which moment on sends matter. */
    static Instant memory(Instant now) {
        Instant midnight =
                now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
        Instant minuteAgo = now.minus(MINUTE);
        return midnight.isBefore(minuteAgo) ? midnight : minuteAgo;
    }

    void count(Instant send) {
        recent.addLast(send);
        roll(send);
        if (!send.isBefore(day)) {
            today++;
        }
    }

    private void roll(Instant now) {
        if (!now.isBefore(day.plus(1, ChronoUnit.DAYS))) {
            day = now.truncatedTo(ChronoUnit.DAYS);
            today = 0;
        }
        while (!recent.isEmpty() && !recent.getFirst().plus(MINUTE).isAfter(now)) {
            recent.removeFirst();
        }
    }

    /** Until when nothing may be sent; empty if something may be sent now. */
    Optional<Hold> hold(Sim sim, Instant now) {
        roll(now);
        Integer perDay = sim.perDay();
        if (perDay != null && today >= perDay) {
            return Optional.of(new Hold(day.plus(1, ChronoUnit.DAYS), "per_day"));
        }
        Integer perMinute = sim.perMinute();
        if (perMinute != null && recent.size() >= perMinute) {
            return Optional.of(new Hold(recent.getFirst().plus(MINUTE), "per_minute"));
        }
        return Optional.empty();
    }
}
