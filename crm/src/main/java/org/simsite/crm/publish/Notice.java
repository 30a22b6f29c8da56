package org.simsite.crm.publish;

import java.time.Instant;
import java.util.UUID;

/** What the tenant tells everybody. */
public record Notice(UUID id, String title, String text, Instant publishedAt) {}
