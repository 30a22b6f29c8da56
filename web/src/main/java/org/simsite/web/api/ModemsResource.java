package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.simsite.modempool.status.PoolStatus;

/** The modems of the pool. */
@Path("v1/modems")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pool")
public class ModemsResource {
    @Inject
    PoolStatus pool;

    @GET
    @Operation(operationId = "listModems", summary = "All modems and how they are")
    public ListJson<ModemJson> list() {
        return ListJson.all(pool.modems(), ModemJson::of);
    }
}
