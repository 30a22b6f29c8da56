package org.simsite.modempool.route;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a holder that its routes left a card: its customers see another number from the next text on.
 *
 * @param number of the card they left; absent where it is not known
 * @param successor the number they go over now; absent where no card was free, so that texts wait or name their holder
 * @param routes how many
 */
public record Notice(
        UUID id, @Nullable String number, @Nullable String successor, Why why, int routes, Instant at) {
    /** Why the card is not the holder's to use any more. */
    public enum Why {
        DRAINED,
        BLOCKED,
        SWAPPED,
        /** Leased to another, or kept for others. */
        REASSIGNED
    }
}
