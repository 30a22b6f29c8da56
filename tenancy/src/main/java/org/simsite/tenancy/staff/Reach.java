package org.simsite.tenancy.staff;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.Sight;

/** Whose customers the holder of a role sees. */
public enum Reach {
    /** Those she owns; as the head of a team also her team's. */
    OWN,
    /** Those of her team, whoever owns them, and her own. */
    TEAM,
    ALL;

    /** Of someone with this data right; a head sees at least her team's. */
    public Sight sight(UUID staff, @Nullable UUID team, boolean heads) {
        boolean seesTeam = team != null && (heads || this == TEAM);
        return new Sight(this == ALL, staff, team, seesTeam ? Set.of(team) : Set.of());
    }
}
