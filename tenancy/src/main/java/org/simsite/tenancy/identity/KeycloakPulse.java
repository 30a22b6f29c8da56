package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the Keycloak of a realm answers. Known from moments ago in most cases, so that a request that needs Keycloak
 * need not find out by waiting for it.
 */
@ApplicationScoped
public class KeycloakPulse {
    /** What takes longer counts as no answer: nobody looks at an empty window for more than this. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    Issuers issuers;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** By its root address. */
    private final Map<String, Beat> beats = new ConcurrentHashMap<>();

    protected KeycloakPulse() {} // CDI

    KeycloakPulse(Issuers issuers) {
        this.issuers = issuers;
    }

    public boolean isAway(String realm) {
        return beat(realm).isAway(URI.create(issuers.issuer(realm)));
    }

    /** Somebody's call was not answered. */
    public void failed(String realm) {
        beat(realm).note(true);
    }

    private Beat beat(String realm) {
        String root = issuers.issuer(realm).replaceFirst("/realms/[^/]*$", "");
        return beats.computeIfAbsent(root, each -> new Beat(http));
    }
}
