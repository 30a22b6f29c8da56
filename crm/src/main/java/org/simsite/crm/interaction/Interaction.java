package org.simsite.crm.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a party, whatever the channel.
 *
 * @param customerId null while we do not know who wrote
 * @param heldUntil when a held text is looked at again, if that is known
 * @param agent user name of who wrote for the tenant; null for the customer and for automatic replies
 */
public record Interaction(
        UUID id,
        @Nullable UUID customerId,
        Instant at,
        Direction direction,
        Channel channel,
        String from,
        String to,
        String text,
        InteractionState state,
        @Nullable String reason,
        @Nullable Instant heldUntil,
        @Nullable String textCode,
        @Nullable String agent) {}
