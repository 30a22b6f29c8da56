package org.simsite.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.tenancy.identity.Issuers;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;

/** Our client in each realm as Elytron wants it described, made once and kept with its keys and connections. */
@ApplicationScoped
class RealmClients {
    /** Realms a node keeps ready; the least lately used goes first. */
    private static final int KEPT = 1000;

    private record Key(String realm, boolean tokensOnly) {}

    @Inject
    Issuers issuers;

    @Inject
    @ConfigProperty(name = "simsite.public-scheme", defaultValue = "http")
    String scheme;

    private final Map<Key, OidcClientConfiguration> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, OidcClientConfiguration> eldest) {
            return size() > KEPT;
        }
    };

    /** @param tokensOnly for the API, which knows no session and sends nobody to a login page */
    OidcClientConfiguration of(String realm, boolean tokensOnly) {
        synchronized (clients) {
            return clients.computeIfAbsent(new Key(realm, tokensOnly), this::make);
        }
    }

    private OidcClientConfiguration make(Key key) {
        var json = describe(key.realm, key.tokensOnly).toString();
        return OidcClientConfigurationBuilder.build(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    JsonObject describe(String realm, boolean tokensOnly) {
        return Json.createObjectBuilder()
                .add("provider-url", issuers.issuer(realm))
                .add("client-id", issuers.webClientId())
                .add("credentials", Json.createObjectBuilder().add("secret", issuers.webClientSecret(realm)))
                .add("principal-attribute", "preferred_username")
                .add("bearer-only", tokensOnly)
                .add("autodetect-bearer-only", !tokensOnly)
                .add("verify-token-audience", tokensOnly)
                .add("enable-pkce", true)
                .add("ssl-required", scheme.equals("https") ? "all" : "none")
                .add("connection-pool-size", 4)
                .add("connection-timeout-millis", 5_000)
                .add("socket-timeout-millis", 10_000)
                .build();
    }
}
