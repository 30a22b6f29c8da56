package org.simsite.web.host;

import java.util.Set;
import java.util.function.Predicate;

/** Who may use a part of a host. */
public enum Audience {
    EVERYBODY(),
    /** Whoever is signed in to the host's realm, by Keycloak or by a site's hand-over. */
    SIGNED_IN(),
    /** Which part of the work is whose, the rights say. */
    STAFF("tenant-admin", "manager", "agent"),
    OPERATORS("operator");

    private final Set<String> roles;

    Audience(String... roles) {
        this.roles = Set.of(roles);
    }

    /** One of these is needed; empty where no role is. */
    public Set<String> roles() {
        return roles;
    }

    public boolean admits(Predicate<String> hasRole) {
        return roles.isEmpty() || roles.stream().anyMatch(hasRole);
    }
}
