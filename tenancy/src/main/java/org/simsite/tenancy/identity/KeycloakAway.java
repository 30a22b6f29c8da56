package org.simsite.tenancy.identity;

/** Keycloak cannot be reached, or fails within: worth another try. */
public class KeycloakAway extends RuntimeException {
    public KeycloakAway(String message) {
        super(message);
    }

    public KeycloakAway(String message, Throwable cause) {
        super(message, cause);
    }
}
