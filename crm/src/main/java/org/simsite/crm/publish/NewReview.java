package org.simsite.crm.publish;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;

/**
 * A review as a customer wrote it.
 *
 * @param rating 1 to 5, if she gave one
 * @param sent the words as they came in, code and all
 * @param auto whether it is published at once
 */
public record NewReview(
        UUID author,
        Channel channel,
        UUID interaction,
        UUID product,
        @Nullable Integer rating,
        String text,
        String sent,
        boolean auto) {}
