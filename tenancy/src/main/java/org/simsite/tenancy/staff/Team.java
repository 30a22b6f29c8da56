package org.simsite.tenancy.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A team as it was when read.
 *
 * @param members by name, those let go too
 */
public record Team(UUID id, long version, String name, List<StaffMember> members) {
    public Team {
        members = List.copyOf(members);
    }

    public Optional<StaffMember> head() {
        return members.stream().filter(StaffMember::heads).findFirst();
    }
}
