package org.simsite.crm.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a message; {@code reason} says why it is held, failed or unknown. */
public record MessageStatus(
        UUID id, InteractionState state, @Nullable String reason) {}
