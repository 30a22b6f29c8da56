package org.simsite.crm.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dot on the line of what becomes of something; {@code at} is null while it lies ahead. */
public record Step(Name name, @Nullable Instant at) {
    public enum Name {
        RECEIVED,
        CHECKED,
        PUBLISHED,
        REJECTED,
        LOCKED,
        CLOSED
    }
}
