package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.tenancy.quota.Quotas;

/** What the tenant uses of what it may. */
@Path("v1/settings/usage")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class UsageResource {
    @Inject
    Quotas quotas;

    @GET
    @Operation(operationId = "getUsage", summary = "Staff, customers, sites, texts and storage, with their limits")
    public ListJson<UsageJson> get() {
        return UsageJson.of(quotas.own());
    }
}
