package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Erases every row that names the tenant, so many at a time. */
@ApplicationScoped
class RowsStep implements Step {
    static final int BATCH = 5_000;

    @Inject
    ClosingQueue queue;

    protected RowsStep() {} // CDI

    RowsStep(ClosingQueue queue) {
        this.queue = queue;
    }

    @Override
    public StepName name() {
        return StepName.ROWS;
    }

    @Override
    public boolean run(Closing closing) {
        return queue.eraseSome(closing.tenant(), BATCH) == 0;
    }
}
