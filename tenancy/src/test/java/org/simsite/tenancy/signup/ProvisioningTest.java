package org.simsite.tenancy.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simsite.tenancy.TestDatabase;
import org.simsite.tenancy.audit.AuditLog;
import org.simsite.tenancy.closing.ClosingWorld;
import org.simsite.tenancy.host.TestHosts;
import org.simsite.tenancy.identity.KeycloakAway;
import org.simsite.tenancy.identity.KeycloakRefused;
import org.simsite.tenancy.mail.Mails;
import org.simsite.tenancy.sql.Sql;

class ProvisioningTest {
    private final Sql sql = TestDatabase.sql();
    private final List<StepName> ran = new ArrayList<>();
    private Throwable trouble;
    private StepName troubled = StepName.REALM;
    private final ClosingWorld world = new ClosingWorld(sql);
    private final Undoing undoing = new Undoing(
            new ProvisioningTable(sql),
            world.closings,
            new SignupMails(TestHosts.named()),
            new Mails(sql),
            new AuditLog(sql));
    private boolean overtaken;
    private final Provisioning provisioning = new Provisioning(
            new ProvisioningTable(sql),
            undoing,
            Arrays.stream(StepName.values()).map(this::step).toList(),
            3);
    private final Signups signups = new Signups(
            new SignupTable(sql),
            new SignupProgress(TestHosts.named()),
            new SignupMails(TestHosts.named()),
            new Mails(sql),
            new AuditLog(sql));
    private UUID id;

    @BeforeEach
    void confirm() {
        sql.update("delete from tenancy.mail");
        sql.update("delete from tenancy.signup");
        id = signups.request(new SignupForm("Acme", "acme", "Wang", "wang@acme.example", "en", "Asia/Shanghai"));
        String body = sql.query("select body from tenancy.mail", row -> row.getString(1))
                .getFirst();
        signups.confirm(body.replaceFirst("(?s).*token=(\\S+).*", "$1"));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void takesEveryStepInItsOrder() {
        assertThat(provisioning.work()).isTrue();
        assertThat(ran).containsExactly(StepName.values());
        SignupStatus status = signups.status(id).orElseThrow();
        assertThat(status.state()).isEqualTo(SignupState.READY);
        assertThat(status.url()).isEqualTo("http://acme.simsite.localhost:8080/console");
        assertThat(status.steps()).allMatch(step -> step.state() == SignupStep.State.DONE && step.at() != null);
        assertThat(provisioning.work()).isFalse();
    }

    @Test
    void waitsAndGoesOnWithTheStepThatFailed() {
        trouble = new KeycloakAway("down");
        provisioning.work();
        assertThat(ran).containsExactly(StepName.TENANT, StepName.HOSTS, StepName.REALM);
        assertThat(stateOf(StepName.REALM)).isEqualTo(SignupStep.State.RUNNING);
        assertThat(provisioning.work()).as("not before its time").isFalse();
        trouble = null;
        dueNow();
        provisioning.work();
        assertThat(ran.subList(3, ran.size()))
                .containsExactly(StepName.REALM, StepName.ADMINISTRATOR, StepName.DEFAULTS, StepName.MAIL);
        assertThat(signups.status(id).orElseThrow().state()).isEqualTo(SignupState.READY);
    }

    @Test
    void isTakenUpByAnotherNodeWhenOneDiesInAStep() {
        trouble = new Killed();
        assertThatThrownBy(provisioning::work).isSameAs(trouble);
        assertThat(provisioning.work()).as("the lease holds").isFalse();
        trouble = null;
        dueNow();
        provisioning.work();
        assertThat(signups.status(id).orElseThrow().state()).isEqualTo(SignupState.READY);
    }

    @Test
    void afterEnoughTriesWhatWasMadeIsUndoneAndTheVisitorIsTold() {
        sql.update("delete from tenancy.mail");
        trouble = new KeycloakAway("down");
        for (int i = 0; i < 3; i++) {
            provisioning.work();
            dueNow();
        }
        SignupStatus status = signups.status(id).orElseThrow();
        assertThat(status.state()).isEqualTo(SignupState.FAILED);
        assertThat(status.detail()).doesNotContain("down").contains("Sign up again");
        assertThat(stateOf(StepName.REALM)).isEqualTo(SignupStep.State.FAILED);
        assertThat(stateOf(StepName.HOSTS)).isEqualTo(SignupStep.State.UNDONE);
        assertThat(provisioning.work()).isFalse();
        assertThat(signups.failed())
                .containsExactly(new FailedSignup(id, "Acme", "acme", "wang@acme.example", "realm: down"));
        assertThat(sql.query("select subject || body from tenancy.mail", row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains("could not be set up", "http://simsite.localhost:8080/signup/");
        assertThat(signups.check("acme").answer()).isEqualTo(SlugCheck.Answer.FREE);
    }

    @Test
    void whoComesLateFindsTheSignupGivenUp() {
        overtaken = true;
        provisioning.work();
        assertThat(ran).containsExactly(StepName.TENANT, StepName.HOSTS, StepName.REALM);
        assertThat(signups.status(id).orElseThrow().state()).isEqualTo(SignupState.FAILED);
    }

    @Test
    void countsTheTriesOfEachStepByItself() {
        trouble = new KeycloakAway("down");
        for (int i = 0; i < 2; i++) {
            provisioning.work();
            dueNow();
        }
        troubled = StepName.MAIL;
        for (int i = 0; i < 2; i++) {
            provisioning.work();
            dueNow();
        }
        assertThat(signups.status(id).orElseThrow().state()).isEqualTo(SignupState.PROVISIONING);
    }

    @Test
    void doesNotTryAgainWhatWasRefused() {
        trouble = new KeycloakRefused("no");
        provisioning.work();
        assertThat(signups.status(id).orElseThrow().state()).isEqualTo(SignupState.FAILED);
        assertThat(sql.query("select reason from tenancy.signup", row -> row.getString(1)))
                .containsExactly("realm: no");
    }

    /** Stands for the end of the process: nothing after it runs, not even the noting of a failure. */
    private static final class Killed extends Error {}

    private Step step(StepName name) {
        return new Step() {
            @Override
            public StepName name() {
                return name;
            }

            @Override
            public void run(Signup signup) {
                ran.add(name);
                if (overtaken && name == troubled) undoing.giveUp(signup, "another node did");
                if (name != troubled || trouble == null) return;
                if (trouble instanceof Error end) throw end;
                throw (RuntimeException) trouble;
            }
        };
    }

    private void dueNow() {
        sql.update("update tenancy.signup set due_at = now() where state = 'PROVISIONING'");
    }

    private SignupStep.State stateOf(StepName name) {
        return signups.status(id).orElseThrow().steps().get(name.ordinal()).state();
    }
}
