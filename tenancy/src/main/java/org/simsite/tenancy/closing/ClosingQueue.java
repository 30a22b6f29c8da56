package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.simsite.tenancy.background.Backoff;
import org.simsite.tenancy.sql.Sql;

/** The same tenants, as the worker that closes and erases them moves them on. */
@ApplicationScoped
class ClosingQueue {
    /** A node that dies in a step gives the tenant back after this; longer than any step's time-outs. */
    private static final Duration LEASE = Duration.ofSeconds(100);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(5));

    /** A tenant that is gone keeps its slug so long: links and memories of it are still about. */
    private static final Duration SLUG_RESTS = Duration.ofDays(90);

    @Inject
    Sql sql;

    protected ClosingQueue() {} // CDI

    ClosingQueue(Sql sql) {
        this.sql = sql;
    }

    /** One with something to do, for this node alone while the lease lasts. */
    Optional<Closing> claim() {
        return sql.find("""
                update tenancy.closing
                set due_at = clock_timestamp() + ? * interval '1 second', attempts = attempts + 1
                where tenant = (select tenant from tenancy.closing where due_at <= clock_timestamp()
                                order by due_at limit 1 for update skip locked)
                returning *""", Closing::read, LEASE.toSeconds());
    }

    Set<String> done(String tenant) {
        List<String> names = sql.query(
                "select name from tenancy.closing_step where tenant = ? and done_at is not null",
                row -> row.getString("name"),
                tenant);
        return Set.copyOf(names);
    }

    void begin(String tenant, StepName step) {
        sql.update("""
                insert into tenancy.closing_step (tenant, name) values (?, ?)
                on conflict (tenant, name) do update set attempts = tenancy.closing_step.attempts + 1""", tenant, step.key());
    }

    /** The next step has its own tries and the whole lease. */
    void finish(String tenant, StepName step) {
        sql.update(
                "update tenancy.closing_step set done_at = clock_timestamp() where tenant = ? and name = ?",
                tenant,
                step.key());
        renew(tenant);
    }

    void renew(String tenant) {
        sql.update("""
                update tenancy.closing set attempts = 1, reason = null, due_at = clock_timestamp() + ? * interval '1 second'
                where tenant = ? and state <> 'ERASED'""", LEASE.toSeconds(), tenant);
    }

    /** Nothing more to do until then, if it was not called back meanwhile. */
    void rest(String tenant, Instant next) {
        sql.update("""
                update tenancy.closing set attempts = 0, reason = null,
                    due_at = case state when 'CLOSED' then least(?, until) else clock_timestamp() end
                where tenant = ?""", next.atOffset(ZoneOffset.UTC), tenant);
    }

    /** @return false if it was called back at the last moment */
    boolean beginErasing(String tenant) {
        boolean begun = sql.update(
                        "update tenancy.closing set state = 'ERASING' where tenant = ? and state = 'CLOSED' and until <= clock_timestamp()",
                        tenant)
                == 1;
        if (begun) sql.update("update tenancy.tenant set state = 'ERASING' where id = ?", tenant);
        return begun;
    }

    /** It is back, and nothing tells that it was to leave but the audit log; closed again meanwhile, it stays. */
    void reopened(String tenant) {
        int gone = sql.update("delete from tenancy.closing where tenant = ? and state = 'REOPENING'", tenant);
        if (gone == 0)
            sql.update("update tenancy.closing set due_at = clock_timestamp(), attempts = 0 where tenant = ?", tenant);
    }

    /** Erases some of what names the tenant. @return how many rows */
    long eraseSome(String tenant, int most) {
        return sql.query("select tenancy.erase_some(?, ?)", row -> row.getLong(1), tenant, most)
                .getFirst();
    }

    /** Its own row is the last to go. */
    void end(String tenant) {
        sql.update("delete from tenancy.tenant where id = ?", tenant);
        sql.update("""
                update tenancy.closing set state = 'ERASED', erased_at = clock_timestamp(), due_at = null, reason = null,
                    slug_until = case when slug_rests then clock_timestamp() + ? * interval '1 second' end
                where tenant = ?""", SLUG_RESTS.toSeconds(), tenant);
    }

    void later(Closing closing, String reason) {
        sql.update(
                "update tenancy.closing set due_at = clock_timestamp() + ? * interval '1 second', reason = ? where tenant = ?",
                BACKOFF.after(closing.attempts()).toSeconds(),
                reason,
                closing.tenant());
    }
}
