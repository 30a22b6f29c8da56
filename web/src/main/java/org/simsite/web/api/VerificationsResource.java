package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.crm.consent.Verifications;
import org.simsite.crm.interaction.Channel;

/** Proof that an address is the customer's own. */
@Path("v1/customers/{id}/verifications")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class VerificationsResource {
    @Inject
    Verifications verifications;

    /** Which of her addresses; the code goes there. */
    @Schema(name = "VerificationRequest")
    public record RequestBody(
            @Schema(enumeration = {"sms", "email"}) @Nullable
            String channel,

            @Nullable String address) {}

    /** The six digits she was sent. */
    @Schema(name = "VerificationProof")
    public record ProofBody(@Nullable String code) {}

    @POST
    @Operation(operationId = "requestVerification", summary = "Sends a six-digit code to an address of the customer")
    @APIResponse(responseCode = "202", description = "On its way")
    public Response request(@PathParam("id") UUID id, RequestBody body) {
        var wish = Bodies.require(body);
        verifications.request(id, Names.parse(Channel.class, "channel", wish.channel()), wish.address());
        return Response.accepted().build();
    }

    @PUT
    @Path("{address}")
    @Operation(operationId = "proveVerification", summary = "Proves the address by the code that was sent there")
    @APIResponse(responseCode = "204", description = "Proved")
    public void prove(@PathParam("id") UUID id, @PathParam("address") String address, ProofBody body) {
        verifications.prove(id, address, Bodies.require(body).code());
    }
}
