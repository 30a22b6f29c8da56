package org.simsite.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything programs can do, on every host kind; the gate shows each host its own part. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Simsite",
                        version = "1",
                        description =
                                "Errors are application/problem+json (RFC 9457). Lists take limit (1 to 200) and cursor. "
                                        + "A change wants If-Match with the ETag that was read; a creation may carry Idempotency-Key. "
                                        + "GET /api/v1/host names the issuer of the tokens that count on this host."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of this host's own realm")
public class Api extends Application {}
