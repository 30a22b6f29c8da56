package org.simsite.crm.party;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looks after a customer: one of the staff, and a team that sees her too. Either may be missing. */
public record Keeper(@Nullable UUID owner, @Nullable UUID team) {
    public static final Keeper NOBODY = new Keeper(null, null);
}
