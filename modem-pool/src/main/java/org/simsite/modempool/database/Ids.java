package org.simsite.modempool.database;

import java.time.Instant;
import java.util.UUID;

/** Ids carry the time they were made: UUIDv7, RFC 9562 section 5.7. */
public final class Ids {
    private static final int VERSION_7 = 0x7000;

    private Ids() {}

    /** No id made at this time or later is smaller. */
    public static UUID first(Instant from) {
        return new UUID(from.toEpochMilli() << 16 | VERSION_7, 0x8000_0000_0000_0000L);
    }
}
