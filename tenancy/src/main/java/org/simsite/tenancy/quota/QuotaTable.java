package org.simsite.tenancy.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.sql.Sql;

/** The counters and limits. The application reads them and sets limits; counting is the database's own. */
@ApplicationScoped
class QuotaTable {
    /** Longer than counting the rows of the largest tenant takes. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    @Inject
    Sql sql;

    protected QuotaTable() {} // CDI

    QuotaTable(Sql sql) {
        this.sql = sql;
    }

    List<Usage> read(String tenantId) {
        return sql
                .query(
                        """
                        select d.what, coalesce(q.used, 0) as used, coalesce(q.most, d.most) as most, q.most is not null as own
                        from tenancy.quota_default d
                        left join tenancy.quota q on q.what = d.what and q.tenant = ?""",
                        row -> new Usage(
                                Measure.valueOf(row.getString("what")),
                                row.getLong("used"),
                                row.getLong("most"),
                                row.getBoolean("own")),
                        tenantId)
                .stream()
                .sorted(Comparator.comparing(Usage::what))
                .toList();
    }

    void limit(String tenantId, Measure what, @Nullable Long most) {
        sql.update("""
                insert into tenancy.quota (tenant, what, most) values (?, ?, ?)
                on conflict (tenant, what) do update set most = excluded.most""", tenantId, what.name(), most);
    }

    void used(String tenantId, Measure what, long used) {
        sql.query("select tenancy.find_use(?, ?, ?)", row -> true, tenantId, what.name(), used);
    }

    /** Octets of the tenant's rows; takes as long as reading them does. */
    long storage(String tenantId) {
        return sql.query("select tenancy.storage_of(?)", row -> row.getLong(1), tenantId)
                .getFirst();
    }

    /** A tenant whose storage is to be counted, for this node alone while the lease lasts. */
    Optional<String> claimStorage() {
        return sql.find("""
                update tenancy.tenant set storage_due_at = clock_timestamp() + ? * interval '1 second'
                where id = (select id from tenancy.tenant where storage_due_at <= clock_timestamp()
                            order by storage_due_at limit 1 for update skip locked)
                returning id""", row -> row.getString(1), LEASE.toSeconds());
    }

    void restStorage(String tenantId, Duration rest) {
        sql.update(
                "update tenancy.tenant set storage_due_at = clock_timestamp() + ? * interval '1 second' where id = ?",
                rest.toSeconds(),
                tenantId);
    }

    /** One tenant and measure that came close to its limit and of which nobody was told; told from now on. */
    Optional<CloseCall> claimNews() {
        return sql.find("""
                update tenancy.quota set news = false, warned_at = clock_timestamp()
                where (tenant, what) in
                    (select tenant, what from tenancy.quota where news limit 1 for update skip locked)
                returning tenant, what""", row -> new CloseCall(row.getString("tenant"), Measure.valueOf(row.getString("what"))));
    }

    /** Whom to tell: the tenant's administrator from the sign-up. */
    Optional<String> administrator(String tenantId) {
        return sql.find(
                "select admin_email from tenancy.signup where tenant = ? order by created_at",
                row -> row.getString(1),
                tenantId);
    }

    record CloseCall(String tenantId, Measure what) {}
}
