package org.simsite.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.status.SimStatus;

/**
 * A SIM card.
 *
 * @param modem the id of the modem it is in now
 * @param tenant slug of the tenant it is dedicated to
 * @param perMinute sends a minute; null for no limit, as in {@code perDay} and {@code recipientsPerDay}
 * @param routes routes whose texts still go over it
 * @param recipientsPerDay distinct phones a day
 * @param reaches number prefixes of its own network
 * @param tenants slugs of those that may use it while it is shared; none for all
 * @param held why it sends nothing for now: a limit
 * @param successor the card that takes over from it
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
        int routes,
        @Nullable Integer recipientsPerDay,
        @Nullable String network,
        @Nullable String country,
        List<String> reaches,
        List<String> tenants,
        int recipientsToday,
        int sentLastMinute,
        @Nullable String held,
        @Nullable Instant heldUntil,
        @Nullable UUID successor) {

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
                sim.routes(),
                sim.rules().recipientsPerDay(),
                sim.rules().network(),
                sim.rules().country(),
                sim.rules().reaches(),
                sim.rules().allowed().stream().map(slugs::of).toList(),
                sim.recipientsToday(),
                sim.sentLastMinute(),
                sim.held(),
                sim.heldUntil(),
                sim.successor());
    }
}
