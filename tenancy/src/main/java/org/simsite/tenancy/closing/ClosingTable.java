package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.TenantState;

/** The table {@code tenancy.closing}, as the operator changes it. */
@ApplicationScoped
class ClosingTable {
    @Inject
    Sql sql;

    protected ClosingTable() {} // CDI

    ClosingTable(Sql sql) {
        this.sql = sql;
    }

    /** A tenant's id and state; both stay so until the transaction ends. */
    record Present(String id, TenantState state) {}

    Optional<Present> lock(String slug) {
        return sql.find(
                "select id, state from tenancy.tenant where slug = ? for update",
                row -> new Present(row.getString("id"), TenantState.valueOf(row.getString("state"))),
                slug);
    }

    void close(String tenant, Duration grace) {
        sql.update("delete from tenancy.closing_step where tenant = ?", tenant);
        sql.update("""
                insert into tenancy.closing (tenant, slug, name, locale, time_zone, was, state, until, due_at)
                select id, slug, name, locale, time_zone, state, 'CLOSED',
                    clock_timestamp() + ? * interval '1 second', clock_timestamp()
                from tenancy.tenant where id = ?
                on conflict (tenant) do update set slug = excluded.slug, name = excluded.name, was = excluded.was,
                    state = 'CLOSED', closed_at = clock_timestamp(), until = excluded.until, attempts = 0, reason = null,
                    due_at = greatest(tenancy.closing.due_at, excluded.due_at)""", grace.toSeconds(), tenant);
        sql.update("update tenancy.tenant set state = 'CLOSED' where id = ?", tenant);
    }

    /** Nobody can call it back, and nobody is kept from its slug. */
    void abandon(String tenant) {
        sql.update("update tenancy.closing set state = 'ERASING', slug_rests = false where tenant = ?", tenant);
        sql.update("update tenancy.tenant set state = 'ERASING' where id = ?", tenant);
    }

    /**
     * Whoever is just shutting it is waited for, by the lease.
     *
     * @return the state it has now, if it could be called back
     */
    Optional<TenantState> reopen(String tenant) {
        Optional<TenantState> was = sql.find("""
                update tenancy.closing set state = 'REOPENING', attempts = 0, reason = null,
                    due_at = case when attempts > 0 then greatest(due_at, clock_timestamp()) else clock_timestamp() end
                where tenant = ? and state = 'CLOSED' and until > clock_timestamp() returning was""", row -> TenantState.valueOf(row.getString("was")), tenant);
        was.ifPresent(state -> sql.update("update tenancy.tenant set state = ? where id = ?", state.name(), tenant));
        return was;
    }

    Optional<Closing> find(String tenant) {
        return sql.find("select * from tenancy.closing where tenant = ?", Closing::read, tenant);
    }

    /** Those that are not gone yet, the first to go first, then those that are, the last first. */
    List<Closing> list(int most) {
        return sql.query("""
                select * from tenancy.closing
                order by erased_at desc nulls first, until, tenant limit ?""", Closing::read, most);
    }

    List<DoneStep> steps(String tenant) {
        return sql.query(
                "select * from tenancy.closing_step where tenant = ? order by started_at", DoneStep::read, tenant);
    }

    Extent extent(String tenant) {
        return sql.query("""
                        select count(*) filter (where kind = 'SITE') as sites, count(*) filter (where own) as domains
                        from tenancy.host where tenant = ? and not moved""", row -> new Extent(row.getInt("sites"), row.getInt("domains")), tenant)
                .getFirst();
    }
}
