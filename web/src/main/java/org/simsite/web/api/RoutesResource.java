package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.RouteStatus;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.tenant.Tenants;

/** The route book: which tenant a phone and a SIM card mean together. */
@Path("v1/routes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pool")
public class RoutesResource {
    @Inject
    PoolStatus pool;

    @Inject
    Tenants tenants;

    /** A line of the book; {@code sim} is the id of the card, {@code tenant} a slug. */
    @Schema(name = "Route")
    public record RouteJson(
            String phone, UUID sim, @Nullable String simNumber, String tenant, Instant since, Instant lastUsed) {
        static RouteJson of(RouteStatus route, Slugbook slugs) {
            return new RouteJson(
                    route.phone(),
                    route.sim(),
                    route.simNumber(),
                    slugs.of(route.holder()),
                    route.since(),
                    route.lastUsed());
        }
    }

    @GET
    @Operation(operationId = "listRoutes", summary = "The routes of a phone, the last used first")
    public ListJson<RouteJson> list(
            @Parameter(required = true, description = "E.164; the + may be sent as %2B") @QueryParam("phone")
                    String phone) {
        if (phone == null || !phone.strip().matches("\\+?[1-9][0-9]{4,14}")) {
            throw new InvalidInput("phone", phone == null ? "required" : "phone");
        }
        var slugs = new Slugbook(tenants);
        return ListJson.all(pool.routes("+" + phone.strip().replace("+", "")), route -> RouteJson.of(route, slugs));
    }
}
