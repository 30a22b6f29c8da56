package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.identity.KeycloakRefused;
import org.simsite.tenancy.input.Conflict;

/**
 * Makes tenants of confirmed sign-ups, step by step. What is done is noted after each step, so whoever goes on, this
 * node or another after a crash, begins with the step that was not. What cannot be finished is undone.
 */
@ApplicationScoped
class Provisioning implements Chore {
    private static final Logger LOG = System.getLogger(Provisioning.class.getName());

    @Inject
    ProvisioningTable table;

    /** Of one step; with the pauses between them about half an hour. */
    @Inject
    @ConfigProperty(name = "simsite.signup.tries", defaultValue = "30")
    int tries;

    @Inject
    Undoing undoing;

    private List<Step> steps = List.of();

    protected Provisioning() {} // CDI

    Provisioning(ProvisioningTable table, Undoing undoing, List<Step> steps, int tries) {
        this.table = table;
        this.undoing = undoing;
        this.steps = steps;
        this.tries = tries;
    }

    @Inject
    void order(@Any Instance<Step> all) {
        steps = all.stream().sorted(Comparator.comparing(Step::name)).toList();
    }

    @Override
    public boolean work() {
        Optional<Signup> due = table.claim();
        due.ifPresent(this::goOn);
        return due.isPresent();
    }

    private void goOn(Signup claimed) {
        Set<String> done = table.done(claimed.id());
        List<Step> open =
                steps.stream().filter(step -> !done.contains(step.name().key())).toList();
        Signup signup = claimed;
        for (Step step : open) {
            Optional<Signup> next = attempt(step, signup);
            if (next.isEmpty()) return;
            signup = next.get();
        }
        table.ready(signup.id());
    }

    /** @return the sign-up as the step left it, or nothing if the step failed or another node gave it up meanwhile */
    private Optional<Signup> attempt(Step step, Signup signup) {
        table.begin(signup.id(), step.name());
        try {
            step.run(signup);
            return table.finish(signup.id(), step.name());
        } catch (RuntimeException e) {
            putOff(step, signup, e);
            return Optional.empty();
        }
    }

    private void putOff(Step step, Signup signup, RuntimeException e) {
        String reason = step.name().key() + ": " + e.getMessage();
        boolean last = signup.attempts() >= tries || e instanceof KeycloakRefused || e instanceof Conflict;
        if (last) {
            LOG.log(
                    Level.ERROR,
                    "sign-up " + signup.id() + " stopped at step " + step.name().key(),
                    e);
            undoing.giveUp(signup, reason);
            return;
        }
        if (signup.attempts() == 1) LOG.log(Level.WARNING, "sign-up {0} waits: {1}", signup.id(), reason);
        table.later(signup, reason);
    }
}
