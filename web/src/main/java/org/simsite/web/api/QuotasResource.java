package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.quota.Measure;
import org.simsite.tenancy.quota.Quotas;
import org.simsite.tenancy.tenant.Tenants;

/** How much a tenant may have. */
@Path("v1/tenants/{slug}/quotas")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tenants")
public class QuotasResource {
    @Inject
    Quotas quotas;

    @Inject
    Tenants tenants;

    /** What is missing or null gets what every tenant gets. */
    @Schema(name = "QuotasInput")
    public record QuotasBody(
            @Nullable Long staff,
            @Nullable Long customers,
            @Nullable Long sites,
            @Nullable Long texts,
            @Nullable Long storage) {
        Map<Measure, Long> limits() {
            var limits = new EnumMap<Measure, Long>(Measure.class);
            put(limits, Measure.STAFF, staff);
            put(limits, Measure.CUSTOMERS, customers);
            put(limits, Measure.SITES, sites);
            put(limits, Measure.TEXTS, texts);
            put(limits, Measure.STORAGE, storage);
            return limits;
        }

        private static void put(Map<Measure, Long> limits, Measure what, @Nullable Long limit) {
            if (limit != null) limits.put(what, limit);
        }
    }

    @GET
    @Operation(operationId = "getQuotas", summary = "What a tenant uses, and may")
    public ListJson<UsageJson> get(@PathParam("slug") String slug) {
        return UsageJson.of(quotas.of(tenant(slug)));
    }

    @PUT
    @Operation(operationId = "setQuotas", summary = "Sets all limits of a tenant")
    public ListJson<UsageJson> set(@PathParam("slug") String slug, QuotasBody body) {
        var limits = Bodies.require(body).limits();
        return UsageJson.of(quotas.set(tenant(slug), limits));
    }

    private String tenant(String slug) {
        return tenants.findBySlug(slug).orElseThrow().id();
    }
}
