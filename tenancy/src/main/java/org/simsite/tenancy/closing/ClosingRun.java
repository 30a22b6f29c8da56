package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Runs a step and notes that it is done, in one transaction: after a crash there are both or neither. */
@ApplicationScoped
class ClosingRun {
    @Inject
    ClosingQueue queue;

    protected ClosingRun() {} // CDI

    ClosingRun(ClosingQueue queue) {
        this.queue = queue;
    }

    /** @return whether it is done */
    @Transactional
    public boolean run(Step step, Closing closing) {
        boolean done = step.run(closing);
        if (done) queue.finish(closing.tenant(), step.name());
        else queue.renew(closing.tenant());
        return done;
    }

    @Transactional
    public boolean beginErasing(Closing closing) {
        return queue.beginErasing(closing.tenant());
    }
}
