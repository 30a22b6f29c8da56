package org.simsite.modempool.status;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the route book as the operator sees it. */
public record RouteStatus(
        String phone, UUID sim, @Nullable String simNumber, String holder, Instant since, Instant lastUsed) {}
