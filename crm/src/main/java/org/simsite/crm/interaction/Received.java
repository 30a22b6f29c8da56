package org.simsite.crm.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in.
 *
 * @param customer null if we do not know who wrote
 * @param inboundId the pool's id of a text message, kept so that it is taken once; null on other channels
 */
public record Received(
        @Nullable UUID customer,
        Channel channel,
        String from,
        String to,
        String text,
        @Nullable UUID inboundId,
        Instant at) {}
