package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffChange;
import org.simsite.tenancy.staff.StaffDraft;
import org.simsite.tenancy.staff.StaffMember;

/** The people of the tenant. */
@Path("v1/staff")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class StaffResource {
    @Inject
    Staff staff;

    /** Whom to invite; the mail address becomes her user name. */
    @Schema(name = "Invitation")
    public record InvitationBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String roleId,
            @Nullable String teamId) {}

    /** What is missing or null stays; an empty {@code teamId} takes her out of her team. */
    @Schema(name = "StaffChange")
    public record StaffBody(
            @Nullable String name,
            @Nullable String roleId,
            @Nullable String teamId,
            @Nullable Boolean active) {}

    @GET
    @Operation(operationId = "listStaff", summary = "The staff in the order in which they came")
    public ListJson<StaffJson> list(@BeanParam Paging paging) {
        List<StaffMember> found = staff.page(Ids.optional("cursor", paging.cursor()), paging.limit() + 1);
        return ListJson.cut(found, paging.limit(), StaffJson::of, StaffMember::id);
    }

    @POST
    @Idempotent
    @Operation(operationId = "inviteStaff", summary = "Makes an account and mails a link to choose a password")
    @APIResponseSchema(value = StaffJson.class, responseCode = "201", responseDescription = "Invited; see Location")
    public Response invite(InvitationBody body) {
        var wish = Bodies.require(body);
        var made = staff.invite(new StaffDraft(
                wish.name(),
                wish.email(),
                Ids.optional("roleId", wish.roleId()),
                Ids.optional("teamId", wish.teamId())));
        return Response.fromResponse(tagged(made))
                .status(Response.Status.CREATED)
                .location(Locations.of("v1/staff", made.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getStaff", summary = "One of the staff, with the ETag of this version")
    @APIResponseSchema(StaffJson.class)
    public Response get(@PathParam("id") UUID id) {
        return tagged(staff.find(id).orElseThrow());
    }

    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "changeStaff",
            summary = "Changes what is named; active false ends every session and refuses every token at once")
    @APIResponseSchema(StaffJson.class)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, StaffBody body) {
        var wish = Bodies.require(body);
        var change = new StaffChange(
                wish.name(),
                Ids.optional("roleId", wish.roleId()),
                Ids.removable("teamId", wish.teamId()),
                wish.active());
        return tagged(staff.change(id, change, Versions.expected(ifMatch)));
    }

    @POST
    @Path("{id}/invitation")
    @Operation(operationId = "inviteStaffAgain", summary = "Mails another link to choose a password")
    @APIResponse(responseCode = "202", description = "On its way")
    public Response inviteAgain(@PathParam("id") UUID id) {
        staff.inviteAgain(id);
        return Response.accepted().build();
    }

    private static Response tagged(StaffMember her) {
        return Versions.tagged(StaffJson.of(her), her.version()).build();
    }
}
