package org.simsite.crm.publish;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as the public sees it; {@code author} is masked. */
public record PublishedReview(
        UUID id,
        String productNumber,
        String author,
        @Nullable Integer rating,
        String text,
        Instant publishedAt) {}
