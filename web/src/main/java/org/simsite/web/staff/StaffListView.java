package org.simsite.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.simsite.tenancy.staff.Staff;
import org.simsite.tenancy.staff.StaffMember;

/** The staff in the order in which they came. */
@Named
@RequestScoped
public class StaffListView {
    private static final int LIMIT = 100;

    @Inject
    Staff staff;

    private UUID after;
    private List<StaffMember> found;

    public List<StaffMember> getMembers() {
        return found().stream().limit(LIMIT).toList();
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return found().size() > LIMIT
                ? "/console/settings/staff?after=" + found().get(LIMIT - 1).id()
                : null;
    }

    private List<StaffMember> found() {
        if (found == null) found = staff.page(after, LIMIT + 1);
        return found;
    }

    public UUID getAfter() {
        return after;
    }

    public void setAfter(UUID after) {
        this.after = after;
    }
}
