package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.simsite.tenancy.current.AsTenant;

/** Lets the business make what every tenant starts with. */
@ApplicationScoped
class DefaultsStep implements Step {
    @Inject
    Event<TenantReady> ready;

    @Inject
    AsTenant as;

    @Override
    public StepName name() {
        return StepName.DEFAULTS;
    }

    @Override
    @Transactional
    public void run(Signup signup) {
        String tenant = signup.requireTenant();
        as.run(tenant, () -> ready.fire(new TenantReady(tenant)));
    }
}
