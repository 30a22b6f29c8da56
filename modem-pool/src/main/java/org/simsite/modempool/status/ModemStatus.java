package org.simsite.modempool.status;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.modem.ModemState;

/**
 * A modem as the operator sees it.
 *
 * @param reason why it is not ready
 * @param signalDbm received signal strength, -113 to -51 dBm
 * @param sim the id of the SIM in it
 * @param lastSeen when it last answered
 */
public record ModemStatus(
        UUID id,
        String port,
        ModemState state,
        @Nullable String reason,
        @Nullable String imei,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String firmware,
        @Nullable Integer signalDbm,
        @Nullable String network,
        @Nullable UUID sim,
        @Nullable Instant lastSeen) {}
