package org.simsite.modempool.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;

/**
 * A text on its way out, as its holder sees it.
 *
 * @param reason why it is held, failed, expired or unknown; a short name such as {@code opted_out}
 * @param heldUntil when it is looked at again; present for some reasons only
 * @param simNumber the number the receiver sees; absent until a SIM is chosen
 */
public record OutboundText(
        UUID id,
        OutboundState state,
        @Nullable String reason,
        @Nullable Instant heldUntil,
        @Nullable String simNumber,
        PhoneNumber to,
        String text,
        Instant queuedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt) {}
