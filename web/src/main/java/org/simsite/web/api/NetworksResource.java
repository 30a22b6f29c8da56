package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.network.Network;
import org.simsite.tenancy.network.StaffNetworks;

/** From where the tenant's staff may work. */
@Path("v1/settings/networks")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settings")
public class NetworksResource {
    @Inject
    StaffNetworks networks;

    /** Networks such as {@code 203.0.113.0/24}, or single addresses, at most 50; none where staff work from anywhere. */
    @Schema(name = "StaffNetworks")
    public record NetworksJson(@Nullable List<String> networks) {}

    @GET
    @Operation(operationId = "getStaffNetworks", summary = "The networks from which staff may work")
    public NetworksJson get() {
        return new NetworksJson(networks.get().stream().map(Network::toString).toList());
    }

    @PUT
    @Operation(
            operationId = "setStaffNetworks",
            summary = "Sets all of them, the caller's own among them; none lets staff work from anywhere")
    public NetworksJson set(NetworksJson body) {
        var typed = Bodies.require(body).networks();
        if (typed == null) throw new InvalidInput("networks", "required");
        networks.set(Bodies.full("networks", typed));
        return get();
    }
}
