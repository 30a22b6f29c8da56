package org.simsite.web.api;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.status.SimStatus;

/**
 * A SIM card.
 *
 * @param modem the id of the modem it is in now
 * @param tenant slug of the tenant it is dedicated to
 * @param perMinute sends a minute; null for no limit, as in {@code perDay}
 */
@Schema(name = "Sim")
public record SimJson(
        UUID id,
        @Nullable String iccid,
        @Nullable String imsi,
        @Nullable String number,
        @Nullable UUID modem,
        String mode,
        String state,
        @Nullable String tenant,
        @Nullable Integer perMinute,
        @Nullable Integer perDay,
        int sentToday,
        int routes) {

    static SimJson of(SimStatus sim, Slugbook slugs) {
        return new SimJson(
                sim.id(),
                sim.iccid(),
                sim.imsi(),
                sim.number(),
                sim.modem(),
                Names.of(sim.mode()),
                Names.of(sim.state()),
                slugs.of(sim.holder()),
                sim.perMinute(),
                sim.perDay(),
                sim.sentToday(),
                sim.routes());
    }
}
