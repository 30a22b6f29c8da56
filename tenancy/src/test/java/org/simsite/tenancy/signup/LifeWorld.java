package org.simsite.tenancy.signup;

import java.util.Arrays;
import java.util.List;
import org.simsite.tenancy.FiredEvents;
import org.simsite.tenancy.Moments;
import org.simsite.tenancy.MortalSql;
import org.simsite.tenancy.SqlTenants;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.closing.ClosingWorld;
import org.simsite.tenancy.current.AsTenant;
import org.simsite.tenancy.mail.Mails;

/** Sign-up and erasing with their real steps, over a database and a Keycloak that can be left at any moment. */
final class LifeWorld implements AutoCloseable {
    /** Of one step, before a sign-up is given up. */
    private static final int TRIES = 3;

    final Moments moments = new Moments();
    final MortalSql sql = MortalSql.connect(moments);
    final ClosingWorld world = new ClosingWorld(sql);
    final Signups signups;
    private final List<Chore> chores;

    LifeWorld() {
        world.keycloak.moments = moments;
        sql.update("delete from tenancy.signup");
        var mails = new SignupMails(world.hosts.hosts);
        var audit = new AuditLog(sql);
        signups =
                new Signups(new SignupTable(sql), new SignupProgress(world.hosts.hosts), mails, new Mails(sql), audit);
        var undoing = new Undoing(new ProvisioningTable(sql), world.closings, mails, new Mails(sql), audit) {
            @Override
            public void giveUp(Signup signup, String reason) {
                sql.transaction(() -> super.giveUp(signup, reason));
            }
        };
        var provisioning = new Provisioning(
                new ProvisioningTable(sql),
                undoing,
                Arrays.stream(StepName.values()).map(this::step).toList(),
                TRIES);
        chores = List.of(provisioning, world.work(sql));
    }

    /** Asked for and confirmed. */
    void signUp(String slug) {
        sql.update("delete from tenancy.mail");
        sql.update("update tenancy.signup set created_at = created_at - interval '1 day'"); // past the limits
        signups.request(new SignupForm("Acme", slug, "Wang", "wang@" + slug + ".example", "en", "Asia/Shanghai"));
        String body = sql.find("select body from tenancy.mail", row -> row.getString(1))
                .orElseThrow();
        signups.confirm(body.replaceFirst("(?s).*token=(\\S+).*", "$1"));
    }

    /** Everything that is due, as a node does that has just started. */
    void work() {
        sql.update("update tenancy.signup set due_at = clock_timestamp() where state = 'PROVISIONING'");
        world.dueNow();
        for (Chore chore : chores) while (chore.work()) {}
    }

    private Step step(StepName name) {
        return switch (name) {
            case TENANT -> inTransaction(tenant());
            case HOSTS -> inTransaction(hosts());
            case REALM -> realm();
            case ADMINISTRATOR -> administrator();
            case DEFAULTS -> inTransaction(defaults());
            case MAIL -> mail();
        };
    }

    private Step tenant() {
        var step = new TenantStep();
        step.tenants = new SqlTenants(sql);
        step.audit = new AuditLog(sql);
        step.clusters = world.keycloak.clusters(sql);
        step.sql = sql;
        return step;
    }

    private Step hosts() {
        var step = new HostsStep();
        step.hosts = world.hosts.hosts;
        step.tenants = new SqlTenants(sql);
        return step;
    }

    private Step realm() {
        var step = new RealmStep();
        step.realms = world.keycloak.realmMaker();
        step.hosts = world.hosts.hosts;
        return step;
    }

    private Step administrator() {
        var step = new AdministratorStep();
        step.users = world.keycloak.realmUsers();
        return step;
    }

    private static Step defaults() {
        var step = new DefaultsStep();
        step.as = new AsTenant();
        step.ready = new FiredEvents<>(ready -> {});
        return step;
    }

    private Step mail() {
        var step = new MailStep();
        step.users = world.keycloak.realmUsers();
        step.hosts = world.hosts.hosts;
        return step;
    }

    private Step inTransaction(Step step) {
        return new Step() {
            @Override
            public StepName name() {
                return step.name();
            }

            @Override
            public void run(Signup signup) {
                sql.transaction(() -> step.run(signup));
            }
        };
    }

    @Override
    public void close() {
        world.close();
    }
}
