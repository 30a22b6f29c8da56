package org.simsite.modempool.outbox;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which a receiver is left in peace, by the clock where she is. A number that may be in several zones is left in
 * peace while it is quiet in any of them; if that is always, or nothing is known, the holder's zone decides.
 */
record QuietHours(LocalTime from, LocalTime to) {
    private static final Duration DAY = Duration.ofHours(36);

    static Optional<QuietHours> of(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null || from.equals(to) ? Optional.empty() : Optional.of(new QuietHours(from, to));
    }

    /**
     * When the text may go.
     *
     * @param zones IANA names, comma between
     * @return empty for at once
     */
    Optional<Instant> until(String zones, ZoneId fallback, Instant now) {
        List<ZoneId> known = known(zones);
        Optional<Instant> free = known.isEmpty() ? Optional.empty() : free(known, now);
        Instant at = free.orElseGet(() -> free(List.of(fallback), now).orElse(now));
        return at.isAfter(now) ? Optional.of(at) : Optional.empty();
    }

    /** The first moment that is quiet in none of the zones; empty if none comes within a day and a half. */
    private Optional<Instant> free(List<ZoneId> zones, Instant now) {
        Instant at = now;
        Instant later = latest(zones, at);
        while (later.isAfter(at) && later.isBefore(now.plus(DAY))) {
            at = later;
            later = latest(zones, at);
        }
        return later.isAfter(at) ? Optional.empty() : Optional.of(at);
    }

    private Instant latest(List<ZoneId> zones, Instant at) {
        return zones.stream().map(zone -> end(zone, at)).max(Instant::compareTo).orElse(at);
    }

    /** The end of the quiet hours the moment lies in, else the moment itself. */
    private Instant end(ZoneId zone, Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return at;
        }
        // Where clocks jump over the end, this is the first moment after it.
        ZonedDateTime today = ZonedDateTime.of(local.toLocalDate(), to, zone);
        ZonedDateTime end = today.isAfter(local)
                ? today
                : ZonedDateTime.of(local.toLocalDate().plusDays(1), to, zone);
        return end.toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isBefore(to) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }

    private static List<ZoneId> known(String zones) {
        List<ZoneId> known = new ArrayList<>();
        for (String name : zones.isEmpty() ? new String[0] : zones.split(",")) {
            try {
                known.add(ZoneId.of(name));
            } catch (DateTimeException e) {
                // A zone newer than this Java's table: the others decide.
                continue;
            }
        }
        return known;
    }
}
