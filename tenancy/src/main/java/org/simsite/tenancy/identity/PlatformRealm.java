package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.simsite.tenancy.background.Chore;
import org.simsite.tenancy.host.Hosts;

/** Sees to it, once after each start, that the operators' realm exists. */
@ApplicationScoped
class PlatformRealm implements Chore {
    private static final Logger LOG = System.getLogger(PlatformRealm.class.getName());

    @Inject
    Realms realms;

    @Inject
    Hosts hosts;

    private final AtomicBoolean there = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    public boolean work() {
        if (there.get()) return false;
        try {
            realms.ensurePlatform(
                    new NewRealm(Hosts.PLATFORM_REALM, "Simsite", Locale.ENGLISH, hosts.url(hosts.operator()), "/"));
            there.set(true);
        } catch (KeycloakAway | KeycloakRefused e) {
            // once aloud: tried every half second until Keycloak is up
            if (told.compareAndSet(false, true))
                LOG.log(Level.WARNING, "the platform realm waits: {0}", e.getMessage());
        }
        return false;
    }
}
