package org.simsite.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.Sight;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.TeamRemoved;
import org.simsite.tenancy.staff.Teams;

/** Settles who looks after a customer. Nobody gives a customer away to where she would not see her any more. */
@ApplicationScoped
class Keepers {
    @Inject
    Staff staff;

    @Inject
    Teams teams;

    @Inject
    CustomerIndex customers;

    /** Its customers stay their owners'. */
    void teamRemoved(@Observes TeamRemoved team) {
        customers.leaveTeam(team.id());
    }

    /** Whoever makes a customer looks after her, unless somebody is named; what visitors and machines make is nobody's. */
    Keeper first(KeeperChange wish) {
        Sight maker = Sight.current();
        return settle(new Keeper(maker.staff(), maker.team()), wish);
    }

    /** @throws InvalidInput if there is no such member of staff or team, or whoever asks would lose sight of the customer */
    Keeper settle(Keeper before, KeeperChange wish) {
        if (wish.owner() == null && wish.team() == null) return before;
        UUID owner = wish.owner() == null ? before.owner() : wish.owner().orElse(null);
        UUID team = wish.team() == null ? teamOf(owner, before) : wish.team().orElse(null);
        if (team != null && teams.find(team).isEmpty()) throw new InvalidInput("teamId", "unknown");
        if (!Sight.current().covers(owner, team)) throw new InvalidInput("ownerId", "outOfSight");
        return new Keeper(owner, team);
    }

    private @Nullable UUID teamOf(@Nullable UUID owner, Keeper before) {
        if (owner == null || owner.equals(before.owner())) return before.team();
        Optional<StaffMember> her = staff.find(owner).filter(StaffMember::active);
        return her.orElseThrow(() -> new InvalidInput("ownerId", "unknown")).teamId();
    }
}
