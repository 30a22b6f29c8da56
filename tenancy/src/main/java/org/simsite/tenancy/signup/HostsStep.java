package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.tenant.Tenants;

/** Registers the tenant's host. */
@ApplicationScoped
class HostsStep implements Step {
    @Inject
    Hosts hosts;

    @Inject
    Tenants tenants;

    @Override
    public StepName name() {
        return StepName.HOSTS;
    }

    @Override
    @Transactional
    public void run(Signup signup) {
        hosts.registerTenant(tenants.find(signup.requireTenant()).orElseThrow());
    }
}
