package org.simsite.modempool.route;

import java.time.Instant;
import java.util.UUID;

/** One line of the route book: texts between this phone and this SIM are the holder's. */
public record Route(String phone, UUID sim, String holder, Instant since, Instant lastUsed) {}
