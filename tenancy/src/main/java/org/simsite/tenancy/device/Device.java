package org.simsite.tenancy.device;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param browser what it says it is
 * @param here whether it is the one that asks
 */
public record Device(UUID id, String browser, String address, Instant firstSeen, Instant lastSeen, boolean here) {}
