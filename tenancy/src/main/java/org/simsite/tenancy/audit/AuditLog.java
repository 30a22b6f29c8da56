package org.simsite.tenancy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** The book of administrative acts: written to, never changed. */
@ApplicationScoped
@Transactional
public class AuditLog {
    @Inject
    Sql sql;

    protected AuditLog() {} // CDI

    public AuditLog(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param tenantId null for acts on the platform itself
     * @param actor a user name with its realm, or the part of the system that acted
     * @param action such as {@code tenant.suspend}
     * @param subject what it was done to
     */
    public void record(@Nullable String tenantId, String actor, String action, String subject, String detail) {
        sql.update(
                "insert into tenancy.audit (tenant, actor, action, subject, detail) values (?, ?, ?, ?, ?)",
                tenantId,
                actor,
                action,
                subject,
                detail);
    }
}
