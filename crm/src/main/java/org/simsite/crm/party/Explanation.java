package org.simsite.crm.party;

import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.tenancy.staff.StaffMember;
import org.simsite.tenancy.staff.StaffRole;

/**
 * Whether someone of the staff sees a customer, and by which rule.
 *
 * @param why by her data right
 * @param found what the database itself gave her, which decides
 */
public record Explanation(StaffMember member, StaffRole role, Customer customer, Why why, boolean found) {
    public Level functionRight() {
        return role.rights().of(StaffFunction.CUSTOMERS);
    }

    public boolean mayRead() {
        return functionRight().covers(Level.READ);
    }

    /** All three: she is on the staff, customers are part of her role, and this one is hers to see. */
    public boolean sees() {
        return member.active() && mayRead() && found;
    }
}
