package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.Team;
import org.simsite.tenancy.staff.TeamChange;
import org.simsite.tenancy.staff.Teams;

/** With whom people work. */
@Path("v1/teams")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class TeamsResource {
    @Inject
    Teams teams;

    @Schema(name = "Team")
    public record TeamJson(UUID id, String name, @Nullable UUID headId, List<UUID> memberIds) {
        static TeamJson of(Team team) {
            return new TeamJson(
                    team.id(),
                    team.name(),
                    team.head().map(StaffMember::id).orElse(null),
                    team.members().stream().map(StaffMember::id).toList());
        }
    }

    @Schema(name = "TeamInput")
    public record NewTeamBody(@Nullable String name) {}

    /** What is missing or null stays; an empty {@code headId} leaves the team without a head; a list replaces the list. */
    @Schema(name = "TeamChange")
    public record TeamBody(
            @Nullable String name,
            @Nullable String headId,
            @Nullable List<String> memberIds) {
        TeamChange change() {
            return new TeamChange(name, Ids.removable("headId", headId), members());
        }

        private @Nullable Set<UUID> members() {
            return memberIds == null
                    ? null
                    : memberIds.stream().map(id -> Ids.parse("memberIds", id)).collect(Collectors.toSet());
        }
    }

    @GET
    @Operation(operationId = "listTeams", summary = "All teams by name")
    public ListJson<TeamJson> list() {
        return ListJson.all(teams.list(), TeamJson::of);
    }

    @POST
    @Idempotent
    @Operation(operationId = "createTeam", summary = "Adds a team")
    @APIResponseSchema(value = TeamJson.class, responseCode = "201", responseDescription = "Added; see Location")
    public Response create(NewTeamBody body) {
        var made = teams.create(Bodies.require(body).name());
        return Response.fromResponse(tagged(made))
                .status(Response.Status.CREATED)
                .location(Locations.of("v1/teams", made.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTeam", summary = "One team, with the ETag of this version")
    @APIResponseSchema(TeamJson.class)
    public Response get(@PathParam("id") UUID id) {
        return tagged(teams.find(id).orElseThrow());
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "changeTeam", summary = "Changes name, head or members")
    @APIResponseSchema(TeamJson.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TeamBody body) {
        return tagged(teams.change(id, Bodies.require(body).change(), Versions.expected(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteTeam", summary = "Removes a team; its people work on without one")
    public void delete(@PathParam("id") UUID id) {
        teams.remove(id);
    }

    private static Response tagged(Team team) {
        return Versions.tagged(TeamJson.of(team), team.version()).build();
    }
}
