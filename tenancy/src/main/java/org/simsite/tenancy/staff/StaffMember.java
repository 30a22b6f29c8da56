package org.simsite.tenancy.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.identity.AccountState;

/**
 * One of the staff as she was when read.
 *
 * @param username as Keycloak knows her
 * @param heads whether she is the head of her team
 * @param program a client of the API, not a person
 * @param joined when she was first seen; null while she has not come in yet
 * @param account whether Keycloak knows what was asked for her
 */
public record StaffMember(
        UUID id,
        long version,
        String username,
        String name,
        @Nullable String email,
        UUID roleId,
        String role,
        @Nullable UUID teamId,
        @Nullable String team,
        boolean heads,
        boolean active,
        boolean program,
        @Nullable Instant joined,
        AccountState account) {
    public StaffState state() {
        if (!active) return StaffState.INACTIVE;
        return joined == null ? StaffState.INVITED : StaffState.ACTIVE;
    }
}
