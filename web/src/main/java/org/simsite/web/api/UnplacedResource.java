package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.UnplacedText;

/** Texts that came in and have no tenant. */
@Path("v1/pool/unplaced")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pool")
public class UnplacedResource {
    @Inject
    PoolStatus pool;

    @Inject
    UnplacedDesk desk;

    /**
     * A text.
     *
     * @param text the PDU in hexadecimal where it cannot be read
     * @param state {@code waiting}, {@code asked}, {@code unplaced} or {@code unreadable}
     */
    @Schema(name = "UnplacedText")
    public record UnplacedJson(
            UUID id,
            String from,
            @Nullable String simNumber,
            String text,
            Instant at,
            String state,
            @Nullable String reason) {
        static UnplacedJson of(UnplacedText text) {
            return new UnplacedJson(
                    text.id(), text.from(), text.simNumber(), text.text(), text.at(), text.state(), text.reason());
        }
    }

    /** The tenant, by its slug. */
    @Schema(name = "Placing")
    public record PlaceBody(@Nullable String tenant) {}

    /** Why. */
    @Schema(name = "Discarding")
    public record DiscardBody(@Nullable String reason) {}

    /** How many texts of that sender went. */
    @Schema(name = "Placed")
    public record PlacedJson(int placed) {}

    @GET
    @Operation(operationId = "listUnplaced", summary = "Texts without a tenant, the oldest first, at most 200")
    public ListJson<UnplacedJson> list() {
        return ListJson.all(pool.unplaced(), UnplacedJson::of);
    }

    @POST
    @Path("{id}/place")
    @Operation(
            operationId = "placeText",
            summary = "Hands a text, and what else its sender was asked about, to a tenant")
    public PlacedJson place(@PathParam("id") UUID id, PlaceBody body) {
        return new PlacedJson(desk.place(id, Bodies.require(body).tenant()));
    }

    @POST
    @Path("{id}/discard")
    @Operation(operationId = "discardText", summary = "Puts a text away for good, with a reason")
    public void discard(@PathParam("id") UUID id, DiscardBody body) {
        desk.discard(id, Bodies.require(body).reason());
    }
}
