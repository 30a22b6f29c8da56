package org.simsite.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.http.impl.client.CloseableHttpClient;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.tenancy.identity.Issuers;
import org.simsite.tenancy.identity.KeycloakPulse;
import org.simsite.tenancy.identity.RealmKeys;
import org.simsite.tenancy.tenant.TenantChanged;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;

/** Our client in each realm as Elytron wants it described, made once and kept with its keys and connections. */
@ApplicationScoped
class RealmClients {
    /** Realms a node keeps ready; the least lately used goes first. */
    private static final int KEPT = 1000;

    /** Requests of this node that may wait for Keycloak at once: half of the threads of its smallest server. */
    private static final int WAITING = 16;

    private record Key(String realm, boolean tokensOnly) {}

    private final Semaphore places = new Semaphore(WAITING);

    @Inject
    Issuers issuers;

    @Inject
    RealmKeys keys;

    @Inject
    KeycloakPulse pulse;

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

    /** A realm has its tenant's id for its name, and may be gone. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantChanged change) {
        synchronized (clients) {
            clients.keySet().removeIf(key -> key.realm.equals(change.tenantId()));
        }
    }

    private OidcClientConfiguration make(Key key) {
        var json = describe(key.realm, key.tokensOnly).toString();
        var client = KnownRealm.of(OidcClientConfigurationBuilder.loadOidcJsonConfiguration(
                new ByteArrayInputStream(json.getBytes(UTF_8))));
        if (scheme.equals("https")) { // no sibling host can set it: RFC 6265bis §4.1.3.2
            client.setStateCookieName("__Host-" + client.getStateCookieName());
        }
        client.setPublicKeyLocator(new RealmKeyLocator(key.realm, keys));
        client.setClient(new RealmLine((CloseableHttpClient) client.getClient(), places, key.realm, pulse));
        return client;
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
                .add("connection-pool-size", WAITING)
                .add("connection-timeout-millis", 2_000)
                .add("socket-timeout-millis", 3_000)
                .build();
    }
}
