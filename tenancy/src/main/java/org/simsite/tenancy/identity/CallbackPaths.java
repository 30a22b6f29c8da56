package org.simsite.tenancy.identity;

import java.util.Set;

/**
 * Version 4: a browser comes back from Keycloak to pages that ask who is there, and to nothing else of the host. There
 * is no one such page, for Elytron has it come back to the very page it asked for; of a path with a star Keycloak takes
 * what is below it, and the path itself.
 */
record CallbackPaths(KeycloakAdmin keycloak, Set<String> redirects) implements RealmChange {
    /** Setting up a second factor ends at the last one. */
    private static final Set<String> TENANT = Set.of("/console/*", "/handover/*", "/look?to=/console/devices");

    private static final Set<String> PLATFORM = Set.of("/pool/*");

    private static final Set<String> AFTER_LOGOUT = Set.of("/signed-out");

    static CallbackPaths ofTenant(KeycloakAdmin keycloak) {
        return new CallbackPaths(keycloak, TENANT);
    }

    /** That realm has no versions: it is brought on at each start. */
    static CallbackPaths ofPlatform(KeycloakAdmin keycloak) {
        return new CallbackPaths(keycloak, PLATFORM);
    }

    @Override
    public void apply(String realm) {
        var client = new WebClient(keycloak, realm);
        client.write(ClientJson.lead(client.read(), redirects, AFTER_LOGOUT));
    }
}
