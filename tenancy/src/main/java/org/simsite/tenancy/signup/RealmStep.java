package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.NewRealm;
import org.simsite.tenancy.identity.Realms;

/** Makes the tenant's realm. */
@ApplicationScoped
class RealmStep implements Step {
    @Inject
    Realms realms;

    @Inject
    Hosts hosts;

    @Override
    public StepName name() {
        return StepName.REALM;
    }

    @Override
    public void run(Signup signup) {
        realms.ensureTenant(new NewRealm(
                signup.requireTenant(),
                signup.company(),
                signup.locale(),
                hosts.url(hosts.tenant(signup.slug())),
                "/console"));
    }
}
