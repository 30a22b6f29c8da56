package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.tenancy.signup.Caller;
import org.simsite.tenancy.signup.Signups;

/** Enterprises that want a tenant. */
@Path("v1/signups")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signups")
public class SignupsResource {
    @Inject
    Signups signups;

    @Inject
    HttpServletRequest request;

    @POST
    @Operation(operationId = "requestSignup", summary = "Asks for a tenant; mails a link that confirms it")
    @APIResponseSchema(value = SignupJson.class, responseCode = "202", responseDescription = "Mailed; see Location")
    @APIResponse(responseCode = "422", description = "A bad field, or a reserved or taken slug")
    public Response request(
            SignupBody body,
            @Parameter(description = "Asked again with the same key, the first answer is given again")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        var id = signups.request(Bodies.require(body).form(), new Caller(request.getRemoteAddr(), key));
        return Response.status(Status.ACCEPTED)
                .location(Locations.of("v1/signups", id))
                .entity(SignupJson.of(signups.asRequested(id).orElseThrow()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSignup", summary = "How far a sign-up has come")
    public SignupJson get(@PathParam("id") UUID id) {
        return SignupJson.of(signups.status(id).orElseThrow());
    }
}
