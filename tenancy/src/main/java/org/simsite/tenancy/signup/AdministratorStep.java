package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.simsite.tenancy.identity.NewAccount;
import org.simsite.tenancy.identity.RealmUsers;
import org.simsite.tenancy.identity.Role;

/** Makes the administrator's account: the mail address is the user name. */
@ApplicationScoped
class AdministratorStep implements Step {
    @Inject
    RealmUsers users;

    @Override
    public StepName name() {
        return StepName.ADMINISTRATOR;
    }

    @Override
    public void run(Signup signup) {
        users.create(new NewAccount(
                signup.requireTenant(),
                signup.adminEmail(),
                signup.adminName(),
                signup.adminEmail(),
                null,
                signup.locale(),
                Role.TENANT_ADMIN,
                null));
    }
}
