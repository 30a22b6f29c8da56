package org.simsite.web.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.publish.Publication;

/** Something said in public or waiting to be; {@code sent} are the words as they came in. */
@Schema(name = "Publication")
public record PublicationJson(
        UUID id,
        String kind,
        String state,
        @Nullable UUID customerId,
        @Nullable String author,
        @Nullable String channel,
        @Nullable String title,
        @Nullable String product,
        @Nullable Integer rating,
        String text,
        @Nullable String sent,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    static PublicationJson of(Publication publication) {
        return new PublicationJson(
                publication.id(),
                Names.of(publication.kind()),
                Names.of(publication.state()),
                publication.author(),
                publication.authorName(),
                Names.of(publication.channel()),
                publication.title(),
                publication.productNumber(),
                publication.rating(),
                publication.text(),
                publication.sent(),
                publication.submittedAt(),
                publication.decidedAt(),
                publication.decidedBy(),
                publication.reason());
    }
}
