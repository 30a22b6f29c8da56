package org.simsite.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.consent.QuietTime;
import org.simsite.crm.consent.Texting;
import org.simsite.modempool.outbox.BlockedPhone;

/** When the tenant's texts wait, and whom they never reach. */
@Path("v1/texting")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "messages")
public class TextingResource {
    @Inject
    Texting texting;

    @Context
    SecurityContext caller;

    /** Quiet hours by the receiver's clock, such as 21:00 to 08:00; both absent for none. */
    @Schema(name = "QuietHoursInput")
    public record QuietBody(
            @Nullable String quietFrom, @Nullable String quietTo) {}

    /** Quiet hours; {@code timeZone} is for receivers whose numbers do not tell where they are. */
    @Schema(name = "QuietHours")
    public record QuietJson(
            @Nullable String quietFrom, @Nullable String quietTo, String timeZone) {
        static QuietJson of(QuietTime quiet) {
            var from = quiet.from();
            var to = quiet.to();
            return new QuietJson(
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    quiet.zone().getId());
        }
    }

    /** Why the phone is blocked. */
    @Schema(name = "BlockInput")
    public record BlockBody(@Nullable String note) {}

    /** A phone that gets nothing from us. */
    @Schema(name = "BlockedPhone")
    public record BlockedJson(String phone, String note, Instant since, String by) {
        static BlockedJson of(BlockedPhone blocked) {
            return new BlockedJson(blocked.phone(), blocked.note(), blocked.since(), blocked.actor());
        }
    }

    @GET
    @Operation(operationId = "getQuietHours", summary = "When texts wait, one-time codes excepted")
    public QuietJson quiet() {
        return QuietJson.of(texting.quiet());
    }

    @PUT
    @Operation(operationId = "setQuietHours", summary = "Sets when texts wait")
    public QuietJson setQuiet(QuietBody body) {
        texting.setQuiet(Bodies.require(body).quietFrom(), body.quietTo());
        return quiet();
    }

    @GET
    @Path("blocked-phones")
    @Operation(operationId = "listBlockedPhones", summary = "Phones that get nothing from us, by number")
    public ListJson<BlockedJson> blocked(@BeanParam Paging paging) {
        return ListJson.of(texting.blocked(paging.limit(), paging.cursor()), BlockedJson::of);
    }

    @PUT
    @Path("blocked-phones/{phone}")
    @Operation(operationId = "blockPhone", summary = "Blocks a phone, or changes the note")
    public void block(@PathParam("phone") String phone, BlockBody body) {
        texting.block(
                phone, Bodies.require(body).note(), caller.getUserPrincipal().getName());
    }

    @DELETE
    @Path("blocked-phones/{phone}")
    @Operation(operationId = "unblockPhone", summary = "Takes a phone off the black list")
    public void unblock(@PathParam("phone") String phone) {
        texting.unblock(phone);
    }
}
