package org.simsite.modempool.modem;

import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sim.SimIdentity;

/**
 * What a modem says of itself and of the card in it.
 *
 * @param imei 3GPP TS 23.003 §6; the owner of its memory
 * @param hasStore whether texts can be kept in the modem's own memory until they are sent, and are
 */
record Equipment(
        String imei,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String firmware,
        SimIdentity card,
        boolean hasStore,
        Announcing announcing) {}
