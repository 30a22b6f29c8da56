package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.closing.ClosingStatus;
import org.simsite.tenancy.closing.Closings;
import org.simsite.tenancy.closing.DoneStep;

/** Tenants on their way out, and those that are gone. */
@Path("v1/closings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tenants")
public class ClosingsResource {
    @Inject
    Closings closings;

    /** A step that was begun; done when {@code at} is there. */
    @Schema(name = "ClosingStep")
    public record StepJson(
            String name,
            Instant startedAt,
            @Schema(nullable = true) @Nullable Instant at,
            int attempts) {
        static StepJson of(DoneStep step) {
            return new StepJson(step.name(), step.startedAt(), step.at(), step.attempts());
        }
    }

    /** What is left of a tenant that leaves, and why it goes on no further if it does not. */
    @Schema(name = "Closing")
    public record ClosingJson(
            String slug,
            String name,
            String state,
            Instant until,
            @Schema(nullable = true) @Nullable Instant erasedAt,
            @Schema(nullable = true) @Nullable String reason,
            List<StepJson> steps) {
        static ClosingJson of(ClosingStatus status) {
            var closing = status.closing();
            return new ClosingJson(
                    closing.slug(),
                    closing.name(),
                    Names.of(closing.state()),
                    closing.until(),
                    closing.erasedAt(),
                    closing.reason(),
                    status.steps().stream().map(StepJson::of).toList());
        }
    }

    @GET
    @Operation(
            operationId = "listClosings",
            summary = "Tenants that leave: the next to go first, then those that are gone")
    public ListJson<ClosingJson> list() {
        return ListJson.all(closings.list(), ClosingJson::of);
    }
}
