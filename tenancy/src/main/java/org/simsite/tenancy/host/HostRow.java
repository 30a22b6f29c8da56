package org.simsite.tenancy.host;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.tenant.TenantState;

/**
 * A registered name with its tenant, as the database has it.
 *
 * @param domain the tenant's own domain that the name is or lies below; null below the base domain
 * @param moved whether it only leads on
 * @param closedUntil when the tenant will be erased; null if it is not closed
 */
record HostRow(
        HostKind kind,
        String tenantId,
        String tenantSlug,
        @Nullable String siteSlug,
        String realm,
        TenantState state,
        @Nullable HostName domain,
        boolean moved,
        @Nullable Instant closedUntil) {

    static HostRow read(ResultSet row) throws SQLException {
        String domain = row.getString("domain");
        OffsetDateTime closed = row.getObject("closed_until", OffsetDateTime.class);
        return new HostRow(
                HostKind.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getString("slug"),
                row.getString("site_slug"),
                row.getString("realm"),
                TenantState.valueOf(row.getString("state")),
                domain == null ? null : new HostName(domain),
                row.getBoolean("moved"),
                closed == null ? null : closed.toInstant());
    }
}
