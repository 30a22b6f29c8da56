package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.BlockedPhones;
import org.simsite.modempool.outbox.NumberRanges;
import org.simsite.modempool.outbox.OptOuts;
import org.simsite.modempool.outbox.ReplyLoop;
import org.simsite.modempool.outbox.ReplyLoops;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenants;

/** What may be sent whereto and how much, and what was stopped. */
@Path("v1/pool/sending")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pool")
public class SendingResource {
    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    SendingDesk desk;

    @Inject
    NumberRanges ranges;

    @Inject
    BlockedPhones blocked;

    @Inject
    ReplyLoops loops;

    @Inject
    Tenants tenants;

    /** All ranges: what is not named is gone. */
    @Schema(name = "NumberRanges")
    public record RangesBody(@Nullable List<RangeJson> ranges) {}

    /** Two automata that answered each other until ours was stopped; {@code refused} answers of ours did not go out. */
    @Schema(name = "ReplyLoop")
    public record LoopJson(@Nullable String tenant, String phone, Instant since, Instant last, int refused) {
        static LoopJson of(ReplyLoop loop, Slugbook slugs) {
            return new LoopJson(slugs.of(loop.holder()), loop.phone(), loop.since(), loop.last(), loop.refused());
        }
    }

    @GET
    @Path("limits")
    @Operation(operationId = "getLimits", summary = "What holds for every tenant without its own")
    public LimitsJson limits() {
        return LimitsJson.of(desk.limits(null));
    }

    @PUT
    @Path("limits")
    @Operation(operationId = "setLimits", summary = "Sets what holds for every tenant without its own")
    public LimitsJson setLimits(LimitsJson body) {
        desk.setLimits(null, Bodies.require(body).rule());
        return limits();
    }

    @GET
    @Path("limits/{tenant}")
    @Operation(operationId = "getTenantLimits", summary = "A tenant's own limits")
    public LimitsJson limits(@PathParam("tenant") String tenant) {
        return LimitsJson.of(desk.limits(tenant));
    }

    @PUT
    @Path("limits/{tenant}")
    @Operation(operationId = "setTenantLimits", summary = "Sets a tenant's own limits")
    public LimitsJson setLimits(@PathParam("tenant") String tenant, LimitsJson body) {
        desk.setLimits(tenant, Bodies.require(body).rule());
        return limits(tenant);
    }

    @GET
    @Path("ranges")
    @Operation(operationId = "listRanges", summary = "Whereto texts may go, and what a part costs there")
    public ListJson<RangeJson> ranges() {
        return ListJson.all(ranges.list(OptOuts.ALL), RangeJson::of);
    }

    @PUT
    @Path("ranges")
    @Operation(operationId = "setRanges", summary = "Replaces whereto texts may go")
    public ListJson<RangeJson> setRanges(RangesBody body) {
        List<RangeJson> all = Bodies.require(body).ranges();
        if (all == null || all.contains(null)) {
            throw new InvalidInput("ranges", "required");
        }
        desk.setRanges(all.stream().map(RangeJson::range).toList());
        return ranges();
    }

    @GET
    @Path("loops")
    @Operation(operationId = "listLoops", summary = "Loops of automatic answers broken in the last seven days")
    public ListJson<LoopJson> loops() {
        var slugs = new Slugbook(tenants);
        return ListJson.all(loops.since(Instant.now().minus(LATELY)), loop -> LoopJson.of(loop, slugs));
    }

    @GET
    @Path("blocked-phones")
    @Operation(operationId = "listBlockedEverywhere", summary = "Phones that get nothing from any tenant, by number")
    public ListJson<TextingResource.BlockedJson> blocked(@BeanParam Paging paging) {
        return ListJson.all(
                blocked.list(OptOuts.ALL, paging.cursor() == null ? "" : paging.cursor(), paging.limit()),
                TextingResource.BlockedJson::of);
    }

    @PUT
    @Path("blocked-phones/{phone}")
    @Operation(operationId = "blockEverywhere", summary = "Blocks a phone for every tenant")
    public void block(@PathParam("phone") String phone, TextingResource.BlockBody body) {
        desk.block(phone, Bodies.require(body).note());
    }

    @DELETE
    @Path("blocked-phones/{phone}")
    @Operation(operationId = "unblockEverywhere", summary = "Takes a phone off the black list of all")
    public void unblock(@PathParam("phone") String phone) {
        desk.unblock(phone);
    }
}
