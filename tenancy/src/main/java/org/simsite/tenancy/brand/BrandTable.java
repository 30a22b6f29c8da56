package org.simsite.tenancy.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** Where brands are kept: the little that every page needs with the tenant, the logo under row security. */
@ApplicationScoped
class BrandTable {
    @Inject
    Sql sql;

    protected BrandTable() {} // CDI

    BrandTable(Sql sql) {
        this.sql = sql;
    }

    BrandNow read(String tenantId) {
        return sql.find(
                        "select name, accent, accent_dark, logo_hash, brand_version from tenancy.tenant where id = ?",
                        row -> new BrandNow(
                                row.getString("name"),
                                row.getString("accent"),
                                row.getString("accent_dark"),
                                row.getString("logo_hash"),
                                row.getLong("brand_version")),
                        tenantId)
                .orElseThrow();
    }

    /** @return whether the version was still that */
    boolean write(String tenantId, String name, Accents accents, long version) {
        return sql.update("""
                update tenancy.tenant
                set name = ?, accent = ?, accent_dark = ?, brand_version = brand_version + 1
                where id = ? and brand_version = ?""", name, accents.light(), accents.dark(), tenantId, version) == 1;
    }

    void putLogo(String tenantId, Logo logo) {
        sql.update("""
                insert into tenancy.logo (tenant_id, type, picture) values (?, ?, ?)
                on conflict (tenant_id) do update set type = excluded.type, picture = excluded.picture""", tenantId, logo.type(), logo.picture());
        mark(tenantId, logo.hash());
    }

    void removeLogo(String tenantId) {
        sql.update("delete from tenancy.logo where tenant_id = ?", tenantId);
        mark(tenantId, null);
    }

    Optional<Logo> logo(String tenantId) {
        return sql.find(
                """
                select l.type, l.picture, t.logo_hash from tenancy.logo l join tenancy.tenant t on t.id = l.tenant_id
                where l.tenant_id = ?""",
                row -> new Logo(row.getString("type"), row.getBytes("picture"), row.getString("logo_hash")),
                tenantId);
    }

    private void mark(String tenantId, @Nullable String hash) {
        sql.update(
                "update tenancy.tenant set logo_hash = ?, brand_version = brand_version + 1 where id = ?",
                hash,
                tenantId);
    }
}
