package org.simsite.modempool.status;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in and is not with a holder yet.
 *
 * @param text the PDU in hexadecimal where it cannot be read
 * @param state {@code waiting} for another try, {@code asked} which holder is meant, {@code unplaced} and nobody to ask,
 *     {@code unreadable}
 */
public record UnplacedText(
        UUID id,
        String from,
        @Nullable String simNumber,
        String text,
        Instant at,
        String state,
        @Nullable String reason) {}
