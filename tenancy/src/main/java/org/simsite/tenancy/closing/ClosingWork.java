package org.simsite.tenancy.closing;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.simsite.tenancy.background.Chore;

/**
 * Shuts tenants that were closed and reminds them, opens those that were called back, and erases those whose time is over, step by step.
 * Never gives up: half a tenant is worse than one that takes long, and the operator sees the reason.
 */
@ApplicationScoped
class ClosingWork implements Chore {
    private static final Logger LOG = System.getLogger(ClosingWork.class.getName());

    @Inject
    ClosingQueue queue;

    @Inject
    ClosingRun run;

    private final Clock clock = Clock.systemUTC();
    private final Map<StepName, Step> steps = new EnumMap<>(StepName.class);

    protected ClosingWork() {} // CDI

    ClosingWork(ClosingQueue queue, ClosingRun run, List<Step> steps) {
        this.queue = queue;
        this.run = run;
        steps.forEach(step -> this.steps.put(step.name(), step));
    }

    @Inject
    void find(@Any Instance<Step> all) {
        all.forEach(step -> steps.put(step.name(), step));
    }

    @Override
    public boolean work() {
        Optional<Closing> due = queue.claim();
        due.ifPresent(this::goOn);
        return due.isPresent();
    }

    private void goOn(Closing closing) {
        if (closing.isOver(clock.instant())) {
            if (run.beginErasing(closing)) takeSteps(closing, ClosingState.ERASING);
            return;
        }
        if (!takeSteps(closing, closing.state())) return;
        if (closing.state() == ClosingState.CLOSED)
            queue.rest(closing.tenant(), StepName.next(closing, clock.instant()));
        if (closing.state() == ClosingState.REOPENING) queue.reopened(closing.tenant());
    }

    /** @return whether all steps of the state are done */
    private boolean takeSteps(Closing closing, ClosingState state) {
        Set<String> done = queue.done(closing.tenant());
        return StepName.of(state).stream()
                .filter(name -> !done.contains(name.key()) && name.isTimely(closing, clock.instant()))
                .allMatch(name -> take(requireNonNull(steps.get(name)), closing));
    }

    private boolean take(Step step, Closing closing) {
        queue.begin(closing.tenant(), step.name());
        try {
            boolean done = run.run(step, closing);
            while (!done) done = run.run(step, closing);
            return true;
        } catch (RuntimeException e) {
            // once aloud: the reason of every further try stands in the table
            if (closing.attempts() == 1)
                LOG.log(
                        Level.WARNING,
                        "closing of " + closing.tenant() + " waits at "
                                + step.name().key(),
                        e);
            queue.later(closing, step.name().key() + ": " + e.getMessage());
            return false;
        }
    }
}
