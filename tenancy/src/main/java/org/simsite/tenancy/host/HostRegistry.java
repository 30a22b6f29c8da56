package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.host}. */
@ApplicationScoped
class HostRegistry {
    @Inject
    Sql sql;

    protected HostRegistry() {} // CDI

    HostRegistry(Sql sql) {
        this.sql = sql;
    }

    Optional<ServedHost> find(String name) {
        return sql.find("""
                select h.name, h.kind, h.site_slug, t.id, t.slug, t.realm, t.state = 'SUSPENDED' as suspended
                from tenancy.host h join tenancy.tenant t on t.id = h.tenant
                where h.name = ?""", HostRegistry::read, name);
    }

    /** @return whether the name is this tenant's now; false if it is taken */
    boolean add(HostName name, HostKind kind, String tenantId, @Nullable String siteSlug) {
        int added = sql.update(
                "insert into tenancy.host (name, kind, tenant, site_slug) values (?, ?, ?, ?) on conflict do nothing",
                name.value(),
                kind.name(),
                tenantId,
                siteSlug);
        return added == 1;
    }

    boolean belongs(HostName name, String tenantId) {
        return sql.find("select 1 from tenancy.host where name = ? and tenant = ?", row -> true, name.value(), tenantId)
                .isPresent();
    }

    void remove(HostName name, String tenantId) {
        sql.update("delete from tenancy.host where name = ? and tenant = ?", name.value(), tenantId);
    }

    private static ServedHost read(ResultSet row) throws SQLException {
        return new ServedHost(
                new HostName(row.getString("name")),
                HostKind.valueOf(row.getString("kind")),
                row.getString("id"),
                row.getString("slug"),
                row.getString("site_slug"),
                row.getString("realm"),
                row.getBoolean("suspended"));
    }
}
