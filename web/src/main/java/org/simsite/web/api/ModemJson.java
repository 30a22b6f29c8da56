package org.simsite.web.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.status.ModemStatus;

/** A modem; {@code sim} is the id of the card in it. */
@Schema(name = "Modem")
public record ModemJson(
        UUID id,
        String port,
        String state,
        @Nullable String reason,
        @Nullable String imei,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String firmware,
        @Nullable Integer signalDbm,
        @Nullable String network,
        @Nullable UUID sim,
        @Nullable Instant lastSeen) {

    static ModemJson of(ModemStatus modem) {
        return new ModemJson(
                modem.id(),
                modem.port(),
                Names.of(modem.state()),
                modem.reason(),
                modem.imei(),
                modem.manufacturer(),
                modem.model(),
                modem.firmware(),
                modem.signalDbm(),
                modem.network(),
                modem.sim(),
                modem.lastSeen());
    }
}
