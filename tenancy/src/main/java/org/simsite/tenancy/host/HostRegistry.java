package org.simsite.tenancy.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.host}. */
@ApplicationScoped
class HostRegistry {
    /** What is over is as good as not there. */
    private static final String CURRENT = " (h.until is null or h.until > clock_timestamp())";

    private static final String EXACT = """
            select h.kind, h.site_slug, h.moved, case when h.own then h.name end as domain, t.*, c.until as closed_until
            from tenancy.host h join tenancy.tenant t on t.id = h.tenant
            left join tenancy.closing c on c.tenant = t.id and t.state in ('CLOSED', 'ERASING')
            where h.name = ? and""" + CURRENT;

    /** A site one label below its tenant's own domain. */
    private static final String BELOW = """
            select s.kind, s.site_slug, s.moved, h.name as domain, t.*, c.until as closed_until
            from tenancy.host h
            join tenancy.host s on s.tenant = h.tenant and s.kind = 'SITE' and not s.moved and s.site_slug = ?
            join tenancy.tenant t on t.id = h.tenant
            left join tenancy.closing c on c.tenant = t.id and t.state in ('CLOSED', 'ERASING')
            where h.name = ? and h.own and""" + CURRENT;

    @Inject
    Sql sql;

    protected HostRegistry() {} // CDI

    HostRegistry(Sql sql) {
        this.sql = sql;
    }

    Optional<HostRow> find(String name) {
        return sql.find(EXACT, HostRow::read, name);
    }

    Optional<HostRow> findBelow(String label, String domain) {
        return sql.find(BELOW, HostRow::read, label, domain);
    }

    /** @return whether the name is this tenant's now; false if it is taken */
    boolean add(HostName name, HostKind kind, String tenantId, @Nullable String siteSlug) {
        int added = sql.update("""
                insert into tenancy.host as h (name, kind, tenant, site_slug) values (?, ?, ?, ?)
                on conflict (name) do update
                set kind = excluded.kind, tenant = excluded.tenant, site_slug = excluded.site_slug,
                    moved = false, own = false, until = null
                where h.until < clock_timestamp() or (h.moved and h.tenant = excluded.tenant)""", name.value(), kind.name(), tenantId, siteSlug);
        return added == 1;
    }

    boolean belongs(HostName name, String tenantId) {
        return sql.find(
                        "select 1 from tenancy.host where name = ? and tenant = ? and not moved",
                        row -> true,
                        name.value(),
                        tenantId)
                .isPresent();
    }

    /** The site's present name and those that lead on to it. */
    void removeSite(String tenantId, String siteSlug) {
        sql.update("delete from tenancy.host where tenant = ? and site_slug = ?", tenantId, siteSlug);
    }

    /** Holds the tenant's slug still until the transaction ends. */
    String slug(String tenantId) {
        return sql.find("select slug from tenancy.tenant where id = ? for share", row -> row.getString(1), tenantId)
                .orElseThrow();
    }

    /** Hosts below the base domain take their new names; the old ones lead on to them for a time. */
    void rename(String tenantId, String slug, String base, Duration leadOn) {
        List<String> left = sql.query("""
                update tenancy.host set moved = true, until = clock_timestamp() + ? * interval '1 second'
                where tenant = ? and not moved and not own returning coalesce(site_slug, '')""", row -> row.getString(1), leadOn.toSeconds(), tenantId);
        int named = sql.update("""
                insert into tenancy.host as h (name, kind, tenant, site_slug)
                select case site when '' then '' else site || '--' end || ? || '.' || ?,
                    case site when '' then 'TENANT' else 'SITE' end, ?, nullif(site, '')
                from unnest(?::text[]) as site
                on conflict (name) do update
                set kind = excluded.kind, tenant = excluded.tenant, site_slug = excluded.site_slug,
                    moved = false, own = false, until = null
                where h.until < clock_timestamp() or (h.moved and h.tenant = excluded.tenant)""", slug, base, tenantId, left.toArray(String[]::new));
        if (named != left.size()) throw new IllegalStateException("hosts of " + slug + " are another tenant's");
    }

    /** @return whether the domain is this tenant's now; false if another is served there */
    boolean addDomain(HostName name, String tenantId, Duration lasts) {
        return sql.update("""
                insert into tenancy.host as h (name, kind, tenant, own, until) values (?, 'TENANT', ?, true, clock_timestamp() + ? * interval '1 second')
                on conflict (name) do update set kind = 'TENANT', tenant = excluded.tenant, site_slug = null,
                    moved = false, own = true, until = excluded.until
                where h.until < clock_timestamp() or (h.own and h.tenant = excluded.tenant)""", name.value(), tenantId, lasts.toSeconds()) == 1;
    }

    boolean removeDomain(HostName name, String tenantId) {
        return sql.update("delete from tenancy.host where name = ? and tenant = ? and own", name.value(), tenantId)
                == 1;
    }

    /** One at a time may see whether a domain is free and take it; ends with the transaction. */
    void lockDomains() {
        sql.query("select pg_advisory_xact_lock(hashtext('tenancy.own_domain'))", row -> true);
    }

    /** The tenant that is served at the domain now. */
    Optional<String> holder(String domain) {
        return sql.find(
                "select h.tenant from tenancy.host h where h.name = ? and h.own and" + CURRENT,
                row -> row.getString(1),
                domain);
    }

    /** Another tenant's domain one label below this one. */
    Optional<String> foreignBelow(String domain, String tenantId) {
        return sql.find(
                "select h.name from tenancy.host h where h.own and h.tenant <> ? and substr(h.name, strpos(h.name, '.') + 1) = ? and"
                        + CURRENT,
                row -> row.getString(1),
                tenantId,
                domain);
    }

    List<HostName> domains(String tenantId) {
        return sql.query(
                "select h.name from tenancy.host h where h.tenant = ? and h.own and" + CURRENT + " order by h.name",
                row -> new HostName(row.getString(1)),
                tenantId);
    }

    /** Names that lead nowhere any more. */
    void forgetOver() {
        sql.update("delete from tenancy.host where moved and until < clock_timestamp()");
    }
}
