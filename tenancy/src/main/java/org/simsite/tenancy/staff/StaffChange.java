package org.simsite.tenancy.staff;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different: null leaves it.
 *
 * @param teamId an empty one takes her out of her team
 */
public record StaffChange(
        @Nullable String name,
        @Nullable UUID roleId,
        @Nullable Optional<UUID> teamId,
        @Nullable Boolean active) {}
