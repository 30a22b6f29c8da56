package org.simsite.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.Roles;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.tenancy.staff.StaffRole;
import org.simsite.web.i18n.Words;

/** The roles at a glance. */
@Named
@RequestScoped
public class RolesView {
    @Inject
    Roles roles;

    @Inject
    Words words;

    private List<StaffRole> list;

    public List<StaffRole> getList() {
        if (list == null) list = roles.list();
        return list;
    }

    /** What the role may see or do at this level, in words; a dash for nothing. */
    public String functions(StaffRole role, String level) {
        var names = Arrays.stream(StaffFunction.values())
                .filter(function -> role.rights().of(function) == Level.valueOf(level))
                .map(function -> words.of("function", function))
                .collect(Collectors.joining(" · "));
        return names.isEmpty() ? "–" : names;
    }
}
