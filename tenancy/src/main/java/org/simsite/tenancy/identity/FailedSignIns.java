package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.simsite.tenancy.background.Chore;

/**
 * Brings sign-ins that Keycloak refused into the tenant's audit log: it alone sees them. While it is away they wait in
 * its book, which keeps them for 90 days.
 */
@ApplicationScoped
class FailedSignIns implements Chore {
    private static final Logger LOG = System.getLogger(FailedSignIns.class.getName());

    @Inject
    SignInWatches watches;

    @Inject
    RealmEvents events;

    @Inject
    FailedSignInEntries entries;

    protected FailedSignIns() {} // CDI

    FailedSignIns(SignInWatches watches, RealmEvents events, FailedSignInEntries entries) {
        this.watches = watches;
        this.events = events;
        this.entries = entries;
    }

    @Override
    public boolean work() {
        Optional<SignInWatch> due = watches.claim();
        if (due.isEmpty()) return watches.enrol();
        SignInWatch watch = due.get();
        try {
            entries.add(watch, events.failed(watch.tenant(), watch.since(), SignInWatch.PAGE));
            return true;
        } catch (KeycloakAway later) {
            return false; // its lease is its rest
        } catch (KeycloakRefused e) {
            LOG.log(Level.WARNING, "failed sign-ins of {0} cannot be read: {1}", watch.tenant(), e.getMessage());
            return true;
        }
    }
}
