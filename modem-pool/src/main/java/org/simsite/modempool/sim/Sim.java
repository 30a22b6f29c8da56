package org.simsite.modempool.sim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SIM as the worker of its modem needs it.
 *
 * @param number E.164; absent where neither card nor operator gave it
 * @param perMinute sends a minute; absent for no limit
 * @param perDay sends a day; absent for no limit
 */
public record Sim(
        UUID id,
        @Nullable String number,
        SimState state,
        @Nullable Integer perMinute,
        @Nullable Integer perDay) {}
