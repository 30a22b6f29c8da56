package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.tenancy.staff.Roles;
import org.simsite.tenancy.staff.StaffRole;

/** What people may do, and whose customers they see. */
@Path("v1/roles")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
public class RolesResource {
    @Inject
    Roles roles;

    @GET
    @Operation(operationId = "listRoles", summary = "All roles, those every tenant starts with first")
    public ListJson<RoleJson> list() {
        return ListJson.all(roles.list(), RoleJson::of);
    }

    @POST
    @Idempotent
    @Operation(operationId = "createRole", summary = "Adds a role")
    @APIResponseSchema(value = RoleJson.class, responseCode = "201", responseDescription = "Added; see Location")
    public Response create(RoleBody body) {
        var made = roles.create(Bodies.require(body).draft());
        return Response.fromResponse(tagged(made))
                .status(Response.Status.CREATED)
                .location(Locations.of("v1/roles", made.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRole", summary = "One role, with the ETag of this version")
    @APIResponseSchema(RoleJson.class)
    public Response get(@PathParam("id") UUID id) {
        return tagged(roles.find(id).orElseThrow());
    }

    @PATCH
    @Path("{id}")
    @Operation(
            operationId = "changeRole",
            summary = "Changes what is named; it holds with the next request of whoever has the role")
    @APIResponseSchema(RoleJson.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, RoleBody body) {
        return tagged(roles.change(id, Bodies.require(body).draft(), Versions.expected(ifMatch)));
    }

    private static Response tagged(StaffRole role) {
        return Versions.tagged(RoleJson.of(role), role.version()).build();
    }
}
