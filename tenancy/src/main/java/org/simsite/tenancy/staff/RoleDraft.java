package org.simsite.tenancy.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.Fields;

/** A role as typed: whose customers its holders see, and what they may do. Null leaves what is there. */
public record RoleDraft(
        @Nullable String name,
        @Nullable Reach reach,
        @Nullable Map<StaffFunction, Level> rights) {
    private static final int NAME_MAX = 60;

    /** @throws org.simsite.tenancy.input.InvalidInput naming each bad field */
    RoleDraft checked() {
        var fields = new Fields();
        String clean = fields.name("name", name, NAME_MAX);
        fields.require(reach != null, "dataRight", "required");
        fields.require(rights != null, "rights", "required");
        fields.check();
        return new RoleDraft(clean, reach, rights);
    }

    /** What is not named here stays as it was; a function that is not named too. */
    RoleDraft over(StaffRole role) {
        Map<StaffFunction, Level> levels = new java.util.EnumMap<>(StaffFunction.class);
        levels.putAll(role.rights().levels());
        if (rights != null) levels.putAll(rights);
        return new RoleDraft(name == null ? role.name() : name, reach == null ? role.reach() : reach, levels);
    }
}
