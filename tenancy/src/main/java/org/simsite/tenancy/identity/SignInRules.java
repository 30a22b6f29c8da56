package org.simsite.tenancy.identity;

import jakarta.inject.Inject;
import java.util.Map;
import org.simsite.tenancy.audit.Act;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.sql.Sql;

/** How the current tenant's people sign in. */
@TenantService
public class SignInRules {
    @Inject
    CurrentTenant current;

    @Inject
    TaskQueue tasks;

    @Inject
    AuditLog audit;

    @Inject
    Sql sql;

    protected SignInRules() {} // CDI

    SignInRules(TaskQueue tasks, AuditLog audit, Sql sql) {
        this.current = new CurrentTenant();
        this.tasks = tasks;
        this.audit = audit;
        this.sql = sql;
    }

    /** Whether staff must have a second factor, or set one up when they sign in next. */
    public boolean secondFactor() {
        return sql.find("select second_factor from tenancy.tenant where id = ?", row -> row.getBoolean(1), tenant())
                .orElseThrow();
    }

    /** Kept at once; Keycloak asks for it a moment later. */
    public void requireSecondFactor(boolean required) {
        boolean before = secondFactor();
        if (before == required) return;
        sql.update("update tenancy.tenant set second_factor = ? where id = ?", required, tenant());
        tasks.add(TaskKind.SECOND_FACTOR, tenant(), "", "");
        audit.note(
                tenant(),
                Act.change(
                        "sign-in.change", "staff", Map.of("secondFactor", before), Map.of("secondFactor", required)));
    }

    private String tenant() {
        return current.require();
    }
}
