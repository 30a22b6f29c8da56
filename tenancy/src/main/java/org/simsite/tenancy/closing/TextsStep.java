package org.simsite.tenancy.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Has the rest of the program let go of the tenant, such as the pool of its texts, numbers and cards. */
@ApplicationScoped
class TextsStep implements Step {
    @Inject
    Event<TenantLeaves> leaves;

    protected TextsStep() {} // CDI

    TextsStep(Event<TenantLeaves> leaves) {
        this.leaves = leaves;
    }

    @Override
    public StepName name() {
        return StepName.TEXTS;
    }

    @Override
    public boolean run(Closing closing) {
        TenantLeaves event = new TenantLeaves(closing.tenant());
        leaves.fire(event);
        return event.isOver();
    }
}
