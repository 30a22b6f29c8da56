package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.identity.SignInRules;
import org.simsite.tenancy.input.InvalidInput;

/** How the tenant's people sign in. */
@Path("v1/settings/security")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class SecurityResource {
    @Inject
    SignInRules rules;

    /** Whether staff must have a second factor; who has none sets one up at her next sign-in. */
    @Schema(name = "SignInRules")
    public record SecurityJson(@Nullable Boolean secondFactorOfStaff) {}

    @GET
    @Operation(operationId = "getSignInRules", summary = "How the tenant's people sign in")
    public SecurityJson get() {
        return new SecurityJson(rules.secondFactor());
    }

    @PUT
    @Operation(operationId = "setSignInRules", summary = "Requires a second factor of staff, or no more")
    public SecurityJson set(SecurityJson body) {
        var required = Bodies.require(body).secondFactorOfStaff();
        if (required == null) throw new InvalidInput("secondFactorOfStaff", "required");
        rules.requireSecondFactor(required);
        return get();
    }
}
