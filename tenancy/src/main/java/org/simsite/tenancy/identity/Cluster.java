package org.simsite.tenancy.identity;

import java.net.URI;

/**
 * A Keycloak, and the service account that makes realms in it.
 *
 * @param name by which tenants remember it: never to be changed
 * @param url its root, where browsers find it too; no slash at its end
 * @param capacity realms it is meant for
 */
public record Cluster(String name, String url, String client, String secret, int capacity) {
    public Cluster {
        if (!name.matches("[a-z][a-z0-9-]{0,30}"))
            throw new IllegalStateException(
                    "a Keycloak cluster is named by small letters, digits and hyphens, not " + name);
        if (capacity < 1) throw new IllegalStateException("a Keycloak cluster has room for a realm at least: " + name);
        url = url.replaceAll("/+$", "");
    }

    URI at(String path) {
        return URI.create(url + path);
    }

    /** Without what must not be told. */
    @Override
    public String toString() {
        return name + " at " + url;
    }
}
