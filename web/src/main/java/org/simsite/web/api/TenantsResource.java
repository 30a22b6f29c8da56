package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.closing.Closing;
import org.simsite.tenancy.closing.Closings;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.network.StaffNetworks;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** The enterprises on the platform. */
@Path("v1/tenants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tenants")
public class TenantsResource {
    @Inject
    Tenants tenants;

    @Inject
    Hosts hosts;

    @Inject
    Closings closings;

    @Inject
    StaffNetworks networks;

    /** A tenant as the operator sees it: nothing of its business. */
    @Schema(name = "Tenant", description = "closedUntil: when a closed one is erased")
    public record TenantJson(
            String slug,
            String name,
            String state,
            String host,
            int realmVersion,
            Instant createdAt,
            @Schema(nullable = true) @Nullable Instant closedUntil) {}

    @GET
    @Operation(operationId = "listTenants", summary = "All tenants by slug")
    public ListJson<TenantJson> list() {
        return ListJson.all(tenants.list(), this::json);
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getTenant", summary = "One tenant")
    public TenantJson get(@PathParam("slug") String slug) {
        return json(tenants.findBySlug(slug).orElseThrow());
    }

    @POST
    @Path("{slug}/suspend")
    @Operation(operationId = "suspendTenant", summary = "Takes a tenant's hosts off the web and holds its texts")
    public TenantJson suspend(@PathParam("slug") String slug) {
        tenants.suspend(slug);
        return get(slug);
    }

    @POST
    @Path("{slug}/resume")
    @Operation(operationId = "resumeTenant", summary = "Brings a suspended tenant back")
    public TenantJson resume(@PathParam("slug") String slug) {
        tenants.resume(slug);
        return get(slug);
    }

    @POST
    @Path("{slug}/close")
    @Operation(
            operationId = "closeTenant",
            summary = "Closes a tenant: off the web at once, and erased for good when its time to be reopened is over")
    public TenantJson close(@PathParam("slug") String slug) {
        closings.close(slug);
        return get(slug);
    }

    @POST
    @Path("{slug}/reopen")
    @Operation(operationId = "reopenTenant", summary = "Brings a closed tenant back as it was")
    public TenantJson reopen(@PathParam("slug") String slug) {
        closings.reopen(slug);
        return get(slug);
    }

    @DELETE
    @Path("{slug}/networks")
    @Operation(
            operationId = "liftTenantNetworks",
            summary = "Lets a tenant's staff work from anywhere, where its rule shut out those who could change it")
    public TenantJson lift(@PathParam("slug") String slug) {
        new AsTenant().run(tenants.findBySlug(slug).orElseThrow().id(), networks::lift);
        return get(slug);
    }

    private TenantJson json(Tenant tenant) {
        return new TenantJson(
                tenant.slug(),
                tenant.name(),
                Names.of(tenant.state()),
                hosts.tenant(tenant.slug()).value(),
                tenant.realmVersion(),
                tenant.createdAt(),
                tenant.closed() ? closings.find(tenant.id()).map(Closing::until).orElse(null) : null);
    }
}
