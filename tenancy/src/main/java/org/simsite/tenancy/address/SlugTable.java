package org.simsite.tenancy.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.simsite.tenancy.sql.Sql;

/** Who has which slug, and who had it. */
@ApplicationScoped
class SlugTable {
    @Inject
    Sql sql;

    protected SlugTable() {} // CDI

    SlugTable(Sql sql) {
        this.sql = sql;
    }

    /** Slugs are given one at a time, here and at sign-up; ends with the transaction. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(hashtext('tenancy.slug'))", row -> true);
    }

    /** Keeps every host of the tenant from being registered meanwhile. */
    String present(String tenantId) {
        return sql.find("select slug from tenancy.tenant where id = ? for update", row -> row.getString(1), tenantId)
                .orElseThrow();
    }

    boolean taken(String slug, String tenantId) {
        return sql.find("""
                select 1 from tenancy.tenant where slug = ?
                union all select 1 from tenancy.signup where slug = ? and state = 'PROVISIONING'
                union all select 1 from tenancy.former_slug
                    where slug = ? and tenant <> ? and until > clock_timestamp()
                union all select 1 from tenancy.closing where slug = ? and slug_until > clock_timestamp()""", row -> true, slug, slug, slug, tenantId, slug).isPresent();
    }

    void leave(String tenantId, String old, String now, Duration leadOn) {
        sql.update("delete from tenancy.former_slug where slug = ? or until < clock_timestamp()", now);
        sql.update("""
                insert into tenancy.former_slug (slug, tenant, until)
                values (?, ?, clock_timestamp() + ? * interval '1 second')""", old, tenantId, leadOn.toSeconds());
        sql.update("update tenancy.tenant set slug = ? where id = ?", now, tenantId);
    }

    List<FormerSlug> former(String tenantId) {
        return sql.query(
                """
                select slug, until from tenancy.former_slug where tenant = ? and until > clock_timestamp()
                order by left_at desc""",
                row -> new FormerSlug(
                        row.getString("slug"),
                        row.getObject("until", OffsetDateTime.class).toInstant()),
                tenantId);
    }
}
