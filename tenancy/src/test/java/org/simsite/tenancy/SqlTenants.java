package org.simsite.tenancy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;
import org.simsite.tenancy.tenant.Tenants;

/** Tenants by SQL, for tests that have no persistence unit. */
public final class SqlTenants extends Tenants {
    private final Sql sql;

    public SqlTenants(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Tenant> find(String id) {
        return sql.find(
                "select * from tenancy.tenant where id = ?",
                row -> new Tenant(
                        id,
                        row.getString("slug"),
                        row.getString("name"),
                        Locale.forLanguageTag(row.getString("locale")),
                        ZoneId.of(row.getString("time_zone")),
                        Instant.EPOCH),
                id);
    }

    @Override
    public Tenant add(Tenant tenant) {
        sql.update(
                """
                insert into tenancy.tenant (id, slug, name, locale, time_zone, realm, state, created_at)
                values (?, ?, ?, ?, ?, ?, 'ACTIVE', now())""",
                tenant.id(),
                tenant.slug(),
                tenant.name(),
                tenant.locale().toLanguageTag(),
                tenant.timeZone().getId(),
                tenant.realm());
        return tenant;
    }
}
