package org.simsite.modempool.status;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.Priority;

/**
 * The pool in figures.
 *
 * @param queued texts waiting, by priority; every priority is there
 * @param sentPerMinute sends of the last minute, each part counted
 * @param receivedPerMinute texts taken in the last minute, each part counted
 * @param overlaps pairs (phone, SIM) that several holders share, so that the prefix decides
 * @param unplaced texts that came in and wait for a holder
 */
public record PoolTotals(
        Map<Priority, Long> queued,
        int sentPerMinute,
        int receivedPerMinute,
        @Nullable Instant oldestQueued,
        int overlaps,
        int unplaced) {}
