package org.simsite.crm.consent;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the tenant's texts wait for the morning, by the clock of who gets them.
 *
 * @param from null for both if the tenant has no quiet hours
 * @param zone where receivers are whose numbers do not tell
 */
public record QuietTime(@Nullable LocalTime from, @Nullable LocalTime to, ZoneId zone) {}
