package org.simsite.web.api;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.tenancy.staff.StaffRole;

/**
 * A role.
 *
 * @param key of a role that every tenant starts with
 * @param dataRight whose customers its holders see
 * @param rights by function: none, read or write
 * @param members active ones
 */
@Schema(name = "Role")
public record RoleJson(
        UUID id,
        @Nullable String key,
        String name,
        @Schema(enumeration = {"own", "team", "all"}) String dataRight,
        Map<String, String> rights,
        int members) {
    static RoleJson of(StaffRole role) {
        var rights = new TreeMap<String, String>();
        Arrays.stream(StaffFunction.values())
                .forEach(function ->
                        rights.put(Names.of(function), Names.of(role.rights().of(function))));
        return new RoleJson(role.id(), role.key(), role.name(), Names.of(role.reach()), rights, role.members());
    }
}
