package org.simsite.modempool.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a text does not go now.
 *
 * @param reason a short name such as {@code quiet_hours}
 * @param until when to look again; null for never
 * @param scope which other texts of the holder it holds as well
 * @param perMinute how many may go a minute from then on; 0 for any number
 */
record Ruling(String reason, @Nullable Instant until, Scope scope, int perMinute) {
    enum Scope {
        TEXT,
        /** All that go to the same time zones. */
        ZONE,
        HOLDER
    }

    static Ruling refuse(String reason) {
        return new Ruling(reason, null, Scope.TEXT, 0);
    }

    static Ruling hold(String reason, Instant until, Scope scope) {
        return new Ruling(reason, until, scope, 0);
    }
}
