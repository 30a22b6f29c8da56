package org.simsite.tenancy.staff;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different of a team: null leaves it.
 *
 * @param headId an empty one leaves it without a head
 * @param memberIds all that shall be in it; whoever was in another team leaves that one
 */
public record TeamChange(
        @Nullable String name,
        @Nullable Optional<UUID> headId,
        @Nullable Set<UUID> memberIds) {}
