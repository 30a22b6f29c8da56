package org.simsite.web.api;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.staff.StaffMember;

/**
 * One of the staff.
 *
 * @param account whether Keycloak has her account as it stands here
 * @param program a client of the API, not a person
 * @param joinedAt when she was first seen
 */
@Schema(name = "StaffMember")
public record StaffJson(
        UUID id,
        String username,
        String name,
        @Nullable String email,
        UUID roleId,
        String role,
        @Nullable UUID teamId,
        @Nullable String team,
        boolean headOfTeam,

        @Schema(enumeration = {"invited", "active", "inactive"})
        String state,

        @Schema(enumeration = {"settled", "pending", "failed"})
        String account,

        boolean program,
        @Nullable Instant joinedAt) {
    static StaffJson of(StaffMember her) {
        return new StaffJson(
                her.id(),
                her.username(),
                her.name(),
                her.email(),
                her.roleId(),
                her.role(),
                her.teamId(),
                her.team(),
                her.heads(),
                Names.of(her.state()),
                Names.of(her.account()),
                her.program(),
                her.joined());
    }
}
