package org.simsite.modempool.status;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text that came in and is not with a holder yet. */
public record UnplacedText(
        UUID id,
        String from,
        @Nullable String simNumber,
        String text,
        Instant at,
        String state,
        @Nullable String reason) {}
