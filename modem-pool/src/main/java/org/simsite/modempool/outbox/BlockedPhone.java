package org.simsite.modempool.outbox;

import java.time.Instant;

/**
 * A phone that gets nothing, whatever its owner says.
 *
 * @param note why
 * @param actor the user name of who blocked it
 */
public record BlockedPhone(String phone, String note, Instant since, String actor) {}
