package org.simsite.modempool.sim;

import org.jspecify.annotations.Nullable;

/**
 * What the operator wants changed about a SIM; what is absent stays.
 *
 * @param number E.164; many cards do not know their own
 * @param perMinute sends a minute, at least 1; 0 for no limit
 * @param perDay sends a day, at least 1; 0 for no limit
 */
public record SimChange(
        @Nullable SimState state,
        @Nullable String number,
        @Nullable Integer perMinute,
        @Nullable Integer perDay) {}
