package org.simsite.crm.publish;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.interaction.Channel;

/**
 * Something said in public or waiting to be, as staff see it.
 *
 * @param author the customer who wrote it; null for a notice
 * @param title of a notice; null for a review
 * @param sent the words as they came in, code and all; null for a notice
 * @param rating 1 to 5, if she gave one
 * @param decidedBy user name of who approved, rejected, locked or unlocked last; null if a rule did or nobody yet
 */
public record Publication(
        UUID id,
        long version,
        PublicationKind kind,
        PublicationState state,
        @Nullable UUID author,
        @Nullable String authorName,
        @Nullable Channel channel,
        @Nullable String title,
        @Nullable String productNumber,
        @Nullable String productName,
        @Nullable Integer rating,
        String text,
        @Nullable String sent,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {
    /** With the last word on it. */
    Publication decided(@Nullable Decision by) {
        if (by == null) return this;
        return new Publication(
                id,
                version,
                kind,
                state,
                author,
                authorName,
                channel,
                title,
                productNumber,
                productName,
                rating,
                text,
                sent,
                submittedAt,
                by.at(),
                by.agent(),
                by.reason());
    }
}
