package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.identity.Issuers;
import org.simsite.web.host.CurrentHost;

/** What a client must know of a host before it has a token. */
@Path("v1/host")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "host")
public class HostResource {
    @Inject
    CurrentHost host;

    @Inject
    Issuers issuers;

    @Schema(name = "Host")
    public record HostJson(
            String kind, @Nullable String tenant, @Nullable String site, String issuer, String clientId) {}

    @GET
    @Operation(operationId = "getHost", summary = "What this host is, and who issues the tokens that count here")
    public HostJson get() {
        var served = host.get();
        return new HostJson(
                Names.of(served.kind()),
                served.tenantSlug(),
                served.siteSlug(),
                issuers.issuer(served.realm()),
                issuers.cliClientId());
    }
}
