package org.simsite.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.publish.PublicationState;
import org.simsite.crm.publish.Publications;

/** What customers and staff say in public, and who lets it through. */
@Path("v1/publications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publications")
public class PublicationsResource {
    @Inject
    Publications publications;

    @Context
    SecurityContext caller;

    /** Why; the author is told. */
    @Schema(name = "Reason")
    public record ReasonBody(@Nullable String reason) {}

    @GET
    @Operation(operationId = "listPublications", summary = "Publications, newest first")
    public ListJson<PublicationJson> list(
            @Parameter(schema = @Schema(enumeration = {"waiting", "published", "rejected", "locked"}))
                    @QueryParam("state")
                    String state,
            @BeanParam Paging paging) {
        var wanted = Names.parse(PublicationState.class, "state", state);
        return ListJson.of(publications.list(wanted, paging.limit(), paging.cursor()), PublicationJson::of);
    }

    @POST
    @Path("{id}/approve")
    @Operation(operationId = "approvePublication", summary = "Lets it be seen")
    public PublicationJson approve(@PathParam("id") UUID id) {
        return PublicationJson.of(publications.approve(id, agent()));
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectPublication", summary = "Keeps it from being seen")
    public PublicationJson reject(@PathParam("id") UUID id, ReasonBody body) {
        return PublicationJson.of(publications.reject(id, Bodies.require(body).reason(), agent()));
    }

    @POST
    @Path("{id}/lock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "lockPublication", summary = "Takes back what is published")
    public PublicationJson lock(@PathParam("id") UUID id, ReasonBody body) {
        return PublicationJson.of(publications.lock(id, Bodies.require(body).reason(), agent()));
    }

    private String agent() {
        return caller.getUserPrincipal().getName();
    }
}
