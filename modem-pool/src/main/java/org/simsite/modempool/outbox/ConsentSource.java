package org.simsite.modempool.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a wish was said.
 *
 * @param actor {@link #PHONE}, or the user name of who noted it
 * @param inbound the text that says it
 * @param words what it says
 * @param sim the card it came in over
 * @param confirmation our text that confirms it
 */
public record ConsentSource(
        Instant at,
        String actor,
        @Nullable UUID inbound,
        @Nullable String words,
        @Nullable UUID sim,
        @Nullable UUID confirmation) {
    public static final String PHONE = "phone";

    /** Somebody noted it who heard it otherwise. */
    public static ConsentSource noted(String actor, Instant at) {
        return new ConsentSource(at, actor, null, null, null, null);
    }
}
