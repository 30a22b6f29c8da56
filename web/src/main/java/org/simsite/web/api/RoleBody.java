package org.simsite.web.api;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.Reach;
import org.simsite.tenancy.staff.RoleDraft;
import org.simsite.tenancy.staff.StaffFunction;

/** A role as a client describes it; a change leaves what is missing or null as it is, functions too. */
@Schema(name = "RoleInput")
public record RoleBody(
        @Nullable String name,

        @Schema(enumeration = {"own", "team", "all"}) @Nullable
        String dataRight,

        @Nullable Map<String, String> rights) {
    RoleDraft draft() {
        return new RoleDraft(name, Names.parse(Reach.class, "dataRight", dataRight), levels());
    }

    private @Nullable Map<StaffFunction, Level> levels() {
        if (rights == null) {
            return null;
        }
        var levels = new EnumMap<StaffFunction, Level>(StaffFunction.class);
        rights.forEach((function, level) -> {
            if (level == null) {
                throw new InvalidInput("rights." + function, "required");
            }
            levels.put(
                    Names.parse(StaffFunction.class, "rights", function),
                    Names.parse(Level.class, "rights." + function, level));
        });
        return levels;
    }
}
