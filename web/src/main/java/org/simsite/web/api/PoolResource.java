package org.simsite.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.status.PoolStatus;
import org.simsite.modempool.status.PoolTotals;

/** The pool in figures. */
@Path("v1/pool")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pool")
public class PoolResource {
    @Inject
    PoolStatus pool;

    /**
     * Totals.
     *
     * @param queued texts waiting, by priority
     * @param overlaps pairs (phone, SIM) that several tenants share, so that the prefix decides
     * @param unplaced texts that came in and wait for a tenant
     */
    @Schema(name = "Pool")
    public record PoolJson(
            Map<String, Long> queued,
            int sentPerMinute,
            int receivedPerMinute,
            @Nullable Instant oldestQueued,
            int overlaps,
            int unplaced) {
        static PoolJson of(PoolTotals totals) {
            var queued = new TreeMap<String, Long>();
            totals.queued().forEach((priority, count) -> queued.put(Names.of(priority), count));
            return new PoolJson(
                    queued,
                    totals.sentPerMinute(),
                    totals.receivedPerMinute(),
                    totals.oldestQueued(),
                    totals.overlaps(),
                    totals.unplaced());
        }
    }

    @GET
    @Operation(operationId = "getPool", summary = "Queues, speed and what waits")
    public PoolJson get() {
        return PoolJson.of(pool.totals());
    }
}
