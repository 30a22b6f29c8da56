package org.simsite.modempool.status;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.sim.SimMode;
import org.simsite.modempool.sim.SimRules;
import org.simsite.modempool.sim.SimState;

/**
 * A SIM as the operator sees it.
 *
 * @param modem the id of the modem it is in now
 * @param holder to whom it is leased
 * @param perMinute sends a minute; absent for no limit
 * @param perDay sends a day; absent for no limit
 * @param sentToday sends since midnight UTC, each part of a long text counted
 * @param routes pairs in the route book whose texts still go over it
 * @param rules whom it reaches and who may use it
 * @param recipientsToday distinct phones since midnight UTC
 * @param sentLastMinute sends of the last minute
 * @param held why it sends nothing now, although it is active: a limit
 * @param heldUntil the limit's end
 * @param successor the card that takes over from it
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
        int routes,
        SimRules rules,
        int recipientsToday,
        int sentLastMinute,
        @Nullable String held,
        @Nullable Instant heldUntil,
        @Nullable UUID successor) {}
