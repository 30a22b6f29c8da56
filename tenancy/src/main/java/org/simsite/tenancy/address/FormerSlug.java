package org.simsite.tenancy.address;

import java.time.Instant;

/** A slug its tenant left, and until when its hosts lead on. */
public record FormerSlug(String slug, Instant until) {}
