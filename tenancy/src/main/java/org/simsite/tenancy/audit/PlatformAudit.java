package org.simsite.tenancy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** The entries of every chain, for the operator. */
@ApplicationScoped
@Transactional
public class PlatformAudit {
    @Inject
    Sql sql;

    @Inject
    AuditLog log;

    protected PlatformAudit() {} // CDI

    PlatformAudit(Sql sql, AuditLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** @param tenantId null for all, @param limit 1 to 200 */
    public AuditPage page(@Nullable String tenantId, AuditQuery query, int limit, @Nullable Long below) {
        return new AuditEntries(sql).page(tenantId, query, limit, below);
    }

    /** To be called before entries are carried away: that they were is an entry of the platform's, and of the tenant's. */
    public void exporting(@Nullable String tenantId, AuditQuery query, String format) {
        Act act = new Act("audit.export", format, "", query.toString());
        log.note(null, act);
        if (tenantId != null) log.note(tenantId, act);
    }
}
