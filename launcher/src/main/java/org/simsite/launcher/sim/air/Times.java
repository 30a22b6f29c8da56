package org.simsite.launcher.sim.air;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.simsite.launcher.sim.journal.Batch;
import org.simsite.launcher.sim.journal.Journal;

/**
 * The service centre's clock. A time stamp counts whole seconds, so two texts of one sender to one card in one second
 * would be the same octets; like a real centre under load, this one moves the second on.
 */
final class Times {
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    Times(Journal journal, Clock clock, ZoneId zone) {
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    OffsetDateTime local(Instant at) {
        return at.atZone(zone).toOffsetDateTime();
    }

    /** Later than every stamp that went from this sender to this card, by the batch's leave. */
    OffsetDateTime stamp(String from, String to, Batch batch) {
        String key = "stamp/" + to + "/" + from;
        long last =
                batch.find(key).or(() -> journal.find(key)).map(Long::parseLong).orElse(0L);
        long second = Math.max(now().getEpochSecond(), last + 1);
        batch.put(key, Long.toString(second));
        return local(Instant.ofEpochSecond(second));
    }
}
