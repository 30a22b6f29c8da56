package org.simsite.tenancy.identity;

/** Keycloak understood and said no: another try will not help. */
public class KeycloakRefused extends RuntimeException {
    public KeycloakRefused(String message) {
        super(message);
    }
}
