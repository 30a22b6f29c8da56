package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.status.CardStatus;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.tenancy.tenant.Tenants;

/** The SIM cards of the pool and to whom they are leased. */
@Path("v1/sims")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pool")
public class SimsResource {
    @Inject
    PoolStatus pool;

    @Inject
    Tenants tenants;

    @Inject
    CardStatus cards;

    @Inject
    SimDesk desk;

    /** The tenant, by its slug. */
    @Schema(name = "Lease")
    public record LeaseBody(@Nullable String tenant) {}

    /** The id of the card that takes over. */
    @Schema(name = "Swap")
    public record SwapBody(@Nullable String successor) {}

    /**
     * What hangs on a card.
     *
     * @param routes that would move
     * @param tenants whose they are
     * @param queued texts that wait for it
     */
    @Schema(name = "Impact")
    public record ImpactJson(int routes, int tenants, int queued) {}

    @GET
    @Operation(operationId = "listSims", summary = "All SIM cards")
    public ListJson<SimJson> list() {
        var slugs = new Slugbook(tenants);
        return ListJson.all(pool.sims(), sim -> SimJson.of(sim, slugs));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSim", summary = "One SIM card, with the ETag of this version")
    @APIResponseSchema(SimJson.class)
    public Response get(@PathParam("id") UUID id) {
        var sim = pool.sim(id);
        return Response.ok(SimJson.of(sim, new Slugbook(tenants)))
                .tag(Versions.tag(sim))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "changeSim",
            summary = "Changes what is named; a limit of 0 is none. With If-Match only the version that was read")
    @APIResponseSchema(SimJson.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SimBody body) {
        desk.apply(id, Bodies.require(body), ifMatch);
        return get(id);
    }

    @POST
    @Path("{id}/swap")
    @Operation(
            operationId = "swapSim",
            summary = "Has another card take over its lease, limits, rules and routes; this one drains")
    @APIResponseSchema(SimJson.class)
    public Response swap(@PathParam("id") UUID id, SwapBody body) {
        desk.swap(id, Ids.parse("successor", Bodies.require(body).successor()));
        return get(id);
    }

    @GET
    @Path("{id}/impact")
    @Operation(operationId = "getSimImpact", summary = "Whom it would touch to drain, swap or block the card")
    public ImpactJson impact(@PathParam("id") UUID id) {
        var impact = cards.impact(pool.sim(id).id());
        return new ImpactJson(impact.routes(), impact.holders(), impact.waiting());
    }

    @PUT
    @Path("{id}/lease")
    @Operation(operationId = "leaseSim", summary = "Dedicates a SIM card to a tenant")
    @APIResponseSchema(SimJson.class)
    public Response lease(@PathParam("id") UUID id, LeaseBody body) {
        desk.lease(id, Bodies.require(body).tenant());
        return get(id);
    }

    @DELETE
    @Path("{id}/lease")
    @Operation(operationId = "releaseSim", summary = "Gives a SIM card back to the pool")
    public void release(@PathParam("id") UUID id) {
        desk.release(id);
    }
}
