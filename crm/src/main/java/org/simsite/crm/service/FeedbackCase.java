package org.simsite.crm.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;

/** Something a customer wants heard. {@code number} is what she and staff call it by. */
public record FeedbackCase(
        UUID id,
        long version,
        long number,
        CaseKind kind,
        CaseState state,
        UUID customer,
        Channel channel,
        String text,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {}
