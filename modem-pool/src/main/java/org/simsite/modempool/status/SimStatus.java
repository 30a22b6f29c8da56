package org.simsite.modempool.status;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sim.SimMode;
import org.simsite.modempool.sim.SimState;

/**
 * A SIM as the operator sees it.
 *
 * @param modem the id of the modem it is in now
 * @param holder to whom it is leased
 * @param perMinute sends a minute; absent for no limit
 * @param perDay sends a day; absent for no limit
 * @param sentToday sends since midnight UTC, each part of a long text counted
 * @param routes pairs in the route book
 */
public record SimStatus(
        UUID id,
        @Nullable String iccid,
        @Nullable String imsi,
        @Nullable String number,
        @Nullable UUID modem,
        SimMode mode,
        SimState state,
        @Nullable String holder,
        @Nullable Integer perMinute,
        @Nullable Integer perDay,
        int sentToday,
        int routes) {}
