package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.publish.Notice;
import org.simsite.crm.publish.Publications;
import org.simsite.crm.publish.PublishedReview;

/** What is published, for everybody. */
@Path("v1/public")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "public")
public class PublicResource {
    @Inject
    Publications publications;

    /** A review; {@code author} is masked. */
    @Schema(name = "Review")
    public record ReviewJson(
            UUID id,
            String product,
            String author,
            @Nullable Integer rating,
            String text,
            Instant publishedAt) {
        static ReviewJson of(PublishedReview review) {
            return new ReviewJson(
                    review.id(),
                    review.productNumber(),
                    review.author(),
                    review.rating(),
                    review.text(),
                    review.publishedAt());
        }
    }

    @Schema(name = "Notice")
    public record NoticeJson(UUID id, String title, String text, Instant publishedAt) {
        static NoticeJson of(Notice notice) {
            return new NoticeJson(notice.id(), notice.title(), notice.text(), notice.publishedAt());
        }
    }

    @GET
    @Path("products/{number}/reviews")
    @Operation(operationId = "listReviews", summary = "The newest published reviews of a product")
    public ListJson<ReviewJson> reviews(@PathParam("number") String number) {
        return ListJson.all(publications.reviews(number), ReviewJson::of);
    }

    @GET
    @Path("notices")
    @Operation(operationId = "listNotices", summary = "The newest notices")
    public ListJson<NoticeJson> notices() {
        return ListJson.all(publications.notices(), NoticeJson::of);
    }
}
