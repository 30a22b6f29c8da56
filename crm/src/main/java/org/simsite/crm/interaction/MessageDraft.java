package org.simsite.crm.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.Priority;

/**
 * Something to be told to a customer.
 *
 * @param priority conversation without it
 * @param agent user name of who writes; null if the system does
 */
public record MessageDraft(
        @Nullable UUID customer,
        @Nullable Channel channel,
        @Nullable String text,
        @Nullable Priority priority,
        @Nullable String agent) {}
