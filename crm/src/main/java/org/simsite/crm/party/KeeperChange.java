package org.simsite.crm.party;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to look after a customer: null leaves it, an empty one takes it away.
 *
 * @param owner brings her team along, unless one is named
 */
public record KeeperChange(
        @Nullable Optional<UUID> owner, @Nullable Optional<UUID> team) {
    public static final KeeperChange NONE = new KeeperChange(null, null);
}
