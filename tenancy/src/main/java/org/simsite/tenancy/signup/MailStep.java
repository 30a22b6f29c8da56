package org.simsite.tenancy.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.RealmUsers;

/** Has Keycloak mail the administrator a link to set a password, which leads on to the console. */
@ApplicationScoped
class MailStep implements Step {
    private static final Duration LINK_LIVES = Duration.ofDays(1);

    @Inject
    RealmUsers users;

    @Inject
    Hosts hosts;

    @Override
    public StepName name() {
        return StepName.MAIL;
    }

    @Override
    public void run(Signup signup) {
        URI console = hosts.url(hosts.tenant(signup.slug())).resolve("/console");
        users.mailPasswordLink(signup.requireTenant(), signup.adminEmail(), console, LINK_LIVES);
    }
}
