package org.simsite.tenancy.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.tenancy.input.Conflict;
import org.simsite.tenancy.sql.Sql;

/** Sees to it that somebody is left who can administer the staff. Inside a caller's guarded transaction. */
@ApplicationScoped
class Administrators {
    @Inject
    Sql sql;

    protected Administrators() {} // CDI

    Administrators(Sql sql) {
        this.sql = sql;
    }

    /** Whether she is one of those of whom one must be left; a program is not. */
    boolean isOne(StaffMember her) {
        return her.active()
                && !her.program()
                && sql.find(
                                "select 1 from tenancy.role_right where role_id = ? and function = 'STAFF' and level = 'WRITE'",
                                row -> true,
                                her.roleId())
                        .isPresent();
    }

    /**
     * To be called after a change, before it commits. Changes take turns here: two administrators who let each other
     * go at the same moment would each see the other one left.
     *
     * @throws Conflict naming the field if no active person is left who may write to the staff
     */
    void requireOne(String field) {
        sql.query("select 1 from tenancy.staff_role where key = 'administrator' for update", row -> 1);
        boolean left = sql.find("""
                        select 1 from tenancy.staff s join tenancy.role_right r
                            on r.tenant_id = s.tenant_id and r.role_id = s.role_id
                        where s.active and not s.program and r.function = 'STAFF' and r.level = 'WRITE' limit 1""", row -> 1).isPresent();
        if (!left) throw new Conflict(field, "lastAdministrator");
    }
}
