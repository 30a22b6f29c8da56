package org.simsite.tenancy.identity;

/**
 * How full a Keycloak cluster is.
 *
 * @param realms of tenants
 * @param capacity realms it is meant for
 */
public record Fullness(String name, String url, int realms, int capacity) {
    boolean isFull() {
        return realms >= capacity;
    }

    double share() {
        return (double) realms / capacity;
    }
}
