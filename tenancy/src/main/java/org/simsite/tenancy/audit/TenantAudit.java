package org.simsite.tenancy.audit;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.current.TenantService;
import org.simsite.tenancy.sql.Sql;

/** The current tenant's own entries, for its administrators. */
@TenantService
public class TenantAudit {
    @Inject
    Sql sql;

    @Inject
    CurrentTenant current;

    @Inject
    AuditLog log;

    @Inject
    AuditChain chain;

    /** @param limit 1 to 200 */
    public AuditPage page(AuditQuery query, int limit, @Nullable Long below) {
        return new AuditEntries(sql).page(current.require(), query, limit, below);
    }

    /** To be called before entries are carried away: that they were is an entry itself. */
    public void exporting(AuditQuery query, String format) {
        log.note(new Act("audit.export", format, "", query.toString()));
    }

    public AuditCheck check() {
        return chain.check(current.require());
    }
}
