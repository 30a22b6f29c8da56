package org.simsite.web.rights;

import java.util.Set;
import org.simsite.tenancy.staff.Level;
import org.simsite.tenancy.staff.Rights;
import org.simsite.tenancy.staff.StaffFunction;

/**
 * What a path asks of a role.
 *
 * @param functions all of them; none where every member of staff may go
 * @param writing whether even looking needs the right to write, as with a form that makes something new
 */
record Permit(Set<StaffFunction> functions, boolean writing) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    boolean allows(Rights rights, String method) {
        Level level = writing || !SAFE.contains(method) ? Level.WRITE : Level.READ;
        return functions.stream().allMatch(function -> rights.allow(function, level));
    }
}
