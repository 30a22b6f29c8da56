package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.Hosts;

/** Tells a visitor how far a sign-up has come, and nothing of what goes on inside. */
@ApplicationScoped
class SignupProgress {
    @Inject
    Hosts hosts;

    protected SignupProgress() {} // CDI

    SignupProgress(Hosts hosts) {
        this.hosts = hosts;
    }

    SignupStatus of(Signup signup, List<StepRow> rows) {
        boolean known = signup.state() != SignupState.PENDING_CONFIRMATION;
        boolean ready = signup.state() == SignupState.READY;
        return new SignupStatus(
                signup.id(),
                signup.state(),
                known ? hosts.tenant(signup.slug()).value() : null,
                ready ? hosts.url(hosts.tenant(signup.slug())) + "/console" : null,
                detail(signup),
                steps(signup.state(), rows));
    }

    private static List<SignupStep> steps(SignupState state, List<StepRow> rows) {
        Map<String, StepRow> begun = rows.stream().collect(Collectors.toMap(StepRow::name, Function.identity()));
        List<SignupStep> steps = new ArrayList<>();
        for (StepName name : StepName.values()) steps.add(step(name.key(), state, begun.get(name.key())));
        return steps;
    }

    private static SignupStep step(String name, SignupState state, @Nullable StepRow row) {
        if (row == null) return new SignupStep(name, SignupStep.State.WAITING, null, null, 0);
        SignupStep.State step;
        if (row.doneAt() != null) step = state == SignupState.FAILED ? SignupStep.State.UNDONE : SignupStep.State.DONE;
        else step = state == SignupState.FAILED ? SignupStep.State.FAILED : SignupStep.State.RUNNING;
        return new SignupStep(name, step, row.startedAt(), row.doneAt(), row.attempts());
    }

    private static String detail(Signup signup) {
        return switch (signup.state()) {
            case PENDING_CONFIRMATION -> "Open the link in the mail we sent to confirm.";
            case PROVISIONING ->
                signup.attempts() > 1 ? "Setting up takes longer than usual; we keep trying." : "Setting up.";
            case READY -> "Ready. Look at your mail for the link to set your password.";
            case FAILED ->
                "Setting up failed, and what was made was taken away again. Sign up again: the address is free in a minute.";
        };
    }
}
