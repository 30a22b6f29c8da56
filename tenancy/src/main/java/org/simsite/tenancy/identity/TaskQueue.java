package org.simsite.tenancy.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.background.Backoff;
import org.simsite.tenancy.background.Life;
import org.simsite.tenancy.sql.Sql;

/** The table {@code tenancy.identity_task}: what is in it was not done yet, or was refused. */
@ApplicationScoped
class TaskQueue {
    /** A node that dies with a claimed task gives it back after this; longer than a batch of calls can hang. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(2));

    @Inject
    Sql sql;

    @Inject
    @ConfigProperty(name = "simsite.secret")
    String secret;

    private @Nullable Seal seal;
    private final Life life;

    /** Whether what an earlier life of this node had claimed is due again. */
    private volatile boolean tidied;

    protected TaskQueue() { // CDI
        this.life = Life.now();
    }

    TaskQueue(Sql sql, String secret) {
        this.life = Life.now();
        this.sql = sql;
        this.secret = secret;
        start();
    }

    @PostConstruct
    void start() {
        seal = new Seal(secret);
    }

    /** @param payload empty if the kind needs none */
    void add(TaskKind kind, String tenant, String username, String payload) {
        sql.update(
                "insert into tenancy.identity_task (tenant, username, kind, payload) values (?, ?, ?, ?)",
                tenant,
                username,
                kind.name(),
                payload.isEmpty() ? null : seal().close(payload));
    }

    /** In place of one of that kind that still waits. */
    void addLater(TaskKind kind, String tenant, String username, Duration delay) {
        drop(kind, tenant, username);
        sql.update("""
                insert into tenancy.identity_task (tenant, username, kind, due_at)
                values (?, ?, ?, clock_timestamp() + ? * interval '1 second')""", tenant, username, kind.name(), delay.toSeconds());
    }

    void drop(TaskKind kind, String tenant, String username) {
        sql.update(
                "delete from tenancy.identity_task where tenant = ? and username = ? and kind = ?",
                tenant,
                username,
                kind.name());
    }

    /** What was refused is asked for anew, in another way. */
    void dropFailed(String tenant, String username) {
        sql.update(
                "delete from tenancy.identity_task where tenant = ? and username = ? and state = 'FAILED'",
                tenant,
                username);
    }

    /** Those that are due, but of each account only the one asked for first. */
    List<Task> claim(int most) {
        if (!tidied) life.takeBack(sql, "tenancy.identity_task");
        tidied = true;
        return sql.query("""
                update tenancy.identity_task
                set due_at = clock_timestamp() + ? * interval '1 second', attempts = attempts + 1,
                    claimed_by = ?, claimed_in = ?
                where id in (
                    select t.id from tenancy.identity_task t
                    where t.state = 'WAITING' and t.due_at <= clock_timestamp() and not exists (
                        select 1 from tenancy.identity_task e
                        where e.tenant = t.tenant and e.username = t.username and e.id < t.id
                          and e.state = 'WAITING' and e.kind <> 'EXPIRE_CODE')
                    order by t.due_at limit ? for update skip locked)
                returning id, kind, tenant, username, payload, attempts""", this::read, LEASE.toSeconds(), life.node(), life.since(), most);
    }

    void done(Task task) {
        sql.update("delete from tenancy.identity_task where id = ?", task.id());
    }

    void later(Task task, String reason) {
        sql.update(
                "update tenancy.identity_task set due_at = clock_timestamp() + ? * interval '1 second', reason = ?, claimed_by = null where id = ?",
                BACKOFF.after(task.attempts()).toSeconds(),
                reason,
                task.id());
    }

    /** Not tried again; kept without its payload for the operator. */
    void refused(Task task, String reason) {
        sql.update(
                "update tenancy.identity_task set state = 'FAILED', payload = null, reason = ? where id = ?",
                reason,
                task.id());
    }

    AccountState state(String tenant, String username) {
        List<String> states = sql.query(
                "select state from tenancy.identity_task where tenant = ? and username = ? and kind <> 'EXPIRE_CODE' order by id",
                row -> row.getString("state"),
                tenant,
                username);
        if (states.contains("WAITING")) return AccountState.PENDING;
        return states.isEmpty() ? AccountState.SETTLED : AccountState.FAILED;
    }

    private Task read(ResultSet row) throws SQLException {
        byte[] payload = row.getBytes("payload");
        return new Task(
                row.getLong("id"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("tenant"),
                row.getString("username"),
                payload == null ? "" : seal().open(payload),
                row.getInt("attempts"));
    }

    private Seal seal() {
        return Objects.requireNonNull(seal);
    }
}
