package org.simsite.tenancy.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** Reads entries from the newest on, each page from the key behind the one before. */
final class AuditEntries {
    private final Sql sql;

    AuditEntries(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param tenantId null for all chains
     * @param below the id of the last entry seen, null for the newest
     */
    AuditPage page(@Nullable String tenantId, AuditQuery query, int limit, @Nullable Long below) {
        List<Object> arguments = new ArrayList<>();
        if (tenantId != null) arguments.add(tenantId);
        arguments.add(below == null ? Long.MAX_VALUE : below);
        arguments.addAll(query.arguments());
        List<AuditEntry> found = sql.query(
                "select " + AuditEntry.COLUMNS + " from tenancy.audit where "
                        + (tenantId == null ? "" : "tenant = ? and ") + "id < ?" + query.where()
                        + " order by id desc limit " + (limit + 1),
                AuditEntry::read,
                arguments.toArray());
        if (found.size() <= limit) return new AuditPage(found, null);
        return new AuditPage(found.subList(0, limit), found.get(limit - 1).id());
    }
}
