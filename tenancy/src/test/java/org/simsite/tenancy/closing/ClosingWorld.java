package org.simsite.tenancy.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.MortalSql;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.current.CurrentTenant;
import org.simsite.tenancy.device.Devices;
import org.simsite.tenancy.host.HostWorld;
import org.simsite.tenancy.identity.FakeKeycloak;
import org.simsite.tenancy.identity.TestTasks;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.sql.Sql;
import org.simsite.tenancy.tenant.Tenant;

/** Tenants that leave, over the test's database and a Keycloak of the test's own. */
public final class ClosingWorld implements AutoCloseable {
    final Sql sql;
    public final FakeKeycloak keycloak = new FakeKeycloak();
    public final HostWorld hosts;
    final FiredEvents<TenantLeaves> leaving = new FiredEvents<>(event -> {});
    public final Closings closings;

    ClosingWorld() {
        this(TestDatabase.sql());
    }

    /** Those of other tests are none of ours. */
    public ClosingWorld(Sql sql) {
        this.sql = sql;
        hosts = new HostWorld(sql);
        closings = new Closings(new ClosingTable(sql), devices(), new AuditLog(sql), hosts.changes, 30);
        sql.update("delete from tenancy.closing");
        sql.update("delete from tenancy.mail");
    }

    /** @param around each step, to fail before or after it */
    ClosingWork work(UnaryOperator<Step> around) {
        return work(around, new ClosingRun(new ClosingQueue(sql)));
    }

    /** With transactions as the container makes them. */
    public Chore work(MortalSql mortal) {
        var queue = new ClosingQueue(sql);
        return work(step -> step, new ClosingRun(queue) {
            @Override
            public boolean run(Step step, Closing closing) {
                return mortal.transaction(() -> super.run(step, closing));
            }

            @Override
            public boolean beginErasing(Closing closing) {
                return mortal.transaction(() -> super.beginErasing(closing));
            }
        });
    }

    private ClosingWork work(UnaryOperator<Step> around, ClosingRun run) {
        var queue = new ClosingQueue(sql);
        var mails = new ClosingMails(keycloak.realmUsers(), hosts.hosts, new Mails(sql), sql);
        List<Step> steps = List.of(
                new ShutStep(keycloak.door(), mails),
                new RemindStep(StepName.REMIND_WEEK, mails),
                new RemindStep(StepName.REMIND_DAY, mails),
                new OpenStep(keycloak.door(), mails),
                new RealmStep(keycloak.door()),
                new TextsStep(leaving),
                new RowsStep(queue),
                new EndStep(keycloak.door(), queue, new AuditLog(sql), hosts.changes));
        return new ClosingWork(
                queue, new ClosingRun(queue), steps.stream().map(around).toList());
    }

    void workAll() {
        ClosingWork work = work(step -> step);
        while (work.work()) {}
    }

    /** With rows wherever the platform names a tenant. */
    Tenant tenant() {
        Tenant tenant = hosts.tenant(HostWorld.slug());
        String id = tenant.id();
        keycloak.realm(id, "boss@" + tenant.slug() + ".example");
        hosts.hosts.registerSite(id, tenant.slug(), "liwei");
        UUID signup = UUID.randomUUID();
        sql.update("""
                insert into tenancy.signup (id, company, slug, admin_name, admin_email, locale, time_zone, state, tenant)
                values (?, 'Acme', ?, 'Wang', ?, 'en', 'Asia/Shanghai', 'READY', ?)""", signup, tenant.slug(), "wang@" + tenant.slug() + ".example", id);
        sql.update("insert into tenancy.signup_step (signup, name) values (?, 'tenant')", signup);
        sql.update("insert into tenancy.former_slug (slug, tenant, until) values (?, ?, now())", HostWorld.slug(), id);
        sql.update(
                "insert into tenancy.own_domain (tenant, name, token) values (?, ?, 'x')",
                id,
                tenant.slug() + ".example");
        sql.update("insert into tenancy.identity_task (tenant, username, kind) values (?, 'liwei', 'REMOVE')", id);
        sql.update("insert into tenancy.logout_token values (?, 'j1', now())", id);
        new Mails(sql).queue(id, new org.simsite.tenancy.mail.MailMessage("li@example.org", "Hello", "Li"));
        device(tenant);
        return tenant;
    }

    void device(Tenant tenant) {
        guarded(tenant, """
                insert into tenancy.device (tenant_id, username, host, browser, address)
                values ('%s', 'liwei', 'h', 'b', 'a')""".formatted(tenant.id()));
    }

    /** In one statement's transaction, for there is no other here. */
    private void guarded(Tenant tenant, String statement) {
        TestDatabase.execute(
                TestDatabase.application(),
                "begin; select set_config('simsite.tenant', '" + tenant.id() + "', true); " + statement + "; commit");
    }

    /** Every table of every schema in which some row names this, and in how many rows. */
    public Map<String, Long> naming(String word) {
        var found = new TreeMap<String, Long>();
        for (String table : sql.query("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'""", row -> row.getString(1))) {
            long rows = count("select count(*) from " + table + " r where r::text like '%" + word + "%'");
            if (rows > 0) found.put(table, rows);
        }
        return found;
    }

    private static long count(String query) {
        try (var connection = TestDatabase.superuser().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** As if its time had gone by. */
    void lapse(Tenant tenant) {
        lapse(tenant.id());
    }

    public void lapse(String tenant) {
        sql.update(
                "update tenancy.closing set until = clock_timestamp() - interval '1 second', due_at = clock_timestamp() where tenant = ?",
                tenant);
    }

    /** As if it had been closed long ago, and had so long to go. */
    void ends(Tenant tenant, String interval) {
        sql.update(
                "update tenancy.closing set until = clock_timestamp() + ?::interval, closed_at = clock_timestamp() - interval '20 days', due_at = clock_timestamp() where tenant = ?",
                interval,
                tenant.id());
    }

    /** Seconds until the work looks at it again. */
    long rest(Tenant tenant) {
        return sql.find(
                        "select extract(epoch from due_at - clock_timestamp())::bigint from tenancy.closing where tenant = ?",
                        row -> row.getLong(1),
                        tenant.id())
                .orElseThrow();
    }

    /** As if every lease and pause were over. */
    public void dueNow() {
        sql.update("update tenancy.closing set due_at = clock_timestamp() where state <> 'ERASED'");
    }

    String state(Tenant tenant) {
        return sql.find("select state from tenancy.tenant where id = ?", row -> row.getString(1), tenant.id())
                .orElse("gone");
    }

    List<String> mailed(String subject) {
        return new ArrayList<>(sql.query(
                "select recipient from tenancy.mail where subject like ? order by recipient",
                row -> row.getString(1),
                "%" + subject + "%"));
    }

    private Devices devices() {
        return new Devices(sql, TestTasks.accounts(sql), new CurrentTenant());
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
