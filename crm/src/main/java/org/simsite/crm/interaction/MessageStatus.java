package org.simsite.crm.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param reason why it is held, failed, expired or unknown
 * @param heldUntil when a held text is looked at again, if that is known
 */
public record MessageStatus(
        UUID id,
        InteractionState state,
        @Nullable String reason,
        @Nullable Instant heldUntil) {}
