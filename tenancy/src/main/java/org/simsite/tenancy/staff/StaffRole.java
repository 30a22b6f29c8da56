package org.simsite.tenancy.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as it was when read.
 *
 * @param key of a role that every tenant starts with; null for one of its own
 * @param members active ones
 */
public record StaffRole(
        UUID id, long version, @Nullable String key, String name, Reach reach, Rights rights, int members) {
    /** The administrators' role stays as it is, so that somebody can always repair the others. */
    public boolean fixed() {
        return DefaultRole.ADMINISTRATOR.key().equals(key);
    }
}
