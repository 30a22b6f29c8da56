package org.simsite.crm.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.simsite.tenancy.current.Sight;
import org.simsite.tenancy.staff.Reach;
import org.simsite.tenancy.staff.Roles;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.StaffRole;

/**
 * Explains who sees a customer and why. The rules give the reason; whether she is seen is tried out with the sight of
 * the one asked about, each in a transaction of its own: so it is not to be called inside another.
 */
@ApplicationScoped
public class Access {
    @Inject
    Customers customers;

    @Inject
    Staff staff;

    @Inject
    Roles roles;

    /** @throws NoSuchElementException if there is no such member of staff, or no such customer in the asker's own sight */
    public Explanation explain(UUID member, UUID customer) {
        return explain(
                staff.find(member).orElseThrow(() -> new NoSuchElementException("no member of staff " + member)),
                require(customer));
    }

    /** Of everybody on the staff, as many as asked for, in the order in which they came. */
    public List<Explanation> explainAll(UUID customer, int limit) {
        Customer her = require(customer);
        return staff.page(null, limit).stream()
                .map(member -> explain(member, her))
                .toList();
    }

    private Explanation explain(StaffMember member, Customer customer) {
        StaffRole role = roles.find(member.roleId()).orElseThrow();
        return new Explanation(
                member,
                role,
                customer,
                why(member, role.reach(), customer.keeper()),
                found(member, role, customer.id()));
    }

    private boolean found(StaffMember member, StaffRole role, UUID customer) {
        Sight sight = role.reach().sight(member.id(), member.teamId(), member.heads());
        var found = new AtomicBoolean();
        sight.to(() -> found.set(customers.find(customer).isPresent()));
        return found.get();
    }

    private static Why why(StaffMember member, Reach reach, Keeper keeper) {
        if (reach == Reach.ALL) return Why.ALL;
        if (member.id().equals(keeper.owner())) return Why.OWNER;
        boolean hersTeam = keeper.team() != null && keeper.team().equals(member.teamId());
        if (hersTeam && member.heads()) return Why.HEAD;
        if (hersTeam) return reach == Reach.TEAM ? Why.TEAM : Why.OWN_ONLY;
        return keeper.equals(Keeper.NOBODY) ? Why.NOBODYS : Why.OTHERS;
    }

    private Customer require(UUID id) {
        return customers.find(id).orElseThrow(() -> new NoSuchElementException("no customer " + id));
    }
}
