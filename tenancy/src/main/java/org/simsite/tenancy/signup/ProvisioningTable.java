package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.simsite.tenancy.background.Backoff;
import org.simsite.tenancy.background.Life;
import org.simsite.tenancy.sql.Sql;

/** The same sign-ups, as the worker that provisions them moves them on. */
@ApplicationScoped
class ProvisioningTable {
    /** A node that dies in a step gives the sign-up back after this; longer than any step's time-outs. */
    private static final Duration LEASE = Duration.ofSeconds(100);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1));

    @Inject
    Sql sql;

    private final Life life;

    /** Whether what an earlier life of this node had claimed is due again. */
    private volatile boolean tidied;

    protected ProvisioningTable() { // CDI
        this.life = Life.now();
    }

    ProvisioningTable(Sql sql) {
        this();
        this.sql = sql;
    }

    /** One that is due, for this node alone while the lease lasts. */
    Optional<Signup> claim() {
        if (!tidied) life.takeBack(sql, "tenancy.signup");
        tidied = true;
        return sql.find("""
                update tenancy.signup
                set due_at = clock_timestamp() + ? * interval '1 second', attempts = attempts + 1,
                    claimed_by = ?, claimed_in = ?
                where id = (select id from tenancy.signup where state = 'PROVISIONING' and due_at <= clock_timestamp()
                            order by due_at limit 1 for update skip locked)
                returning *""", Signup::read, LEASE.toSeconds(), life.node(), life.since());
    }

    Set<String> done(UUID id) {
        List<String> names = sql.query(
                "select name from tenancy.signup_step where signup = ? and done_at is not null",
                row -> row.getString("name"),
                id);
        return Set.copyOf(names);
    }

    void begin(UUID id, StepName step) {
        sql.update("""
                insert into tenancy.signup_step (signup, name) values (?, ?)
                on conflict (signup, name) do update set attempts = tenancy.signup_step.attempts + 1""", id, step.key());
    }

    /** The next step has its own tries and the whole lease; nothing if the sign-up was given up meanwhile. */
    Optional<Signup> finish(UUID id, StepName step) {
        sql.update(
                "update tenancy.signup_step set done_at = clock_timestamp() where signup = ? and name = ?",
                id,
                step.key());
        return sql.find("""
                        update tenancy.signup set attempts = 1, reason = null,
                            due_at = clock_timestamp() + ? * interval '1 second'
                        where id = ? and state = 'PROVISIONING' returning *""", Signup::read, LEASE.toSeconds(), id);
    }

    void ready(UUID id) {
        sql.update(
                "update tenancy.signup set state = 'READY', attempts = 0, due_at = null where id = ? and state = 'PROVISIONING'",
                id);
    }

    void later(Signup signup, String reason) {
        sql.update(
                "update tenancy.signup set due_at = clock_timestamp() + ? * interval '1 second', reason = ?, claimed_by = null where id = ?",
                BACKOFF.after(signup.attempts()).toSeconds(),
                reason,
                signup.id());
    }

    /** @return the tenant it had, empty if it had none yet; nothing if it is not being provisioned */
    Optional<String> failed(UUID id, String reason) {
        return sql.find("""
                update tenancy.signup set state = 'FAILED', due_at = null, tenant = null, reason = ?
                where id = ? and state = 'PROVISIONING' returning coalesce(old.tenant, '')""", row -> row.getString(1), reason, id);
    }
}
