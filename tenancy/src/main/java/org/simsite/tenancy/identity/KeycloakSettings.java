package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is, and the service account that makes realms in it. */
@ApplicationScoped
class KeycloakSettings {
    @Inject
    @ConfigProperty(name = "simsite.keycloak.url", defaultValue = "http://localhost:8180")
    String url;

    @Inject
    @ConfigProperty(name = "simsite.keycloak.admin-client", defaultValue = "simsite-provisioner")
    String client;

    @Inject
    @ConfigProperty(name = "simsite.keycloak.admin-secret")
    String secret;

    protected KeycloakSettings() {} // CDI

    KeycloakSettings(String url, String client, String secret) {
        this.url = url;
        this.client = client;
        this.secret = secret;
    }

    URI at(String path) {
        return URI.create((url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + path);
    }

    String client() {
        return client;
    }

    String secret() {
        return secret;
    }
}
