package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;

/** The service account's access token, fetched when needed and kept while it is good. */
@ApplicationScoped
class ServiceToken {
    /** A token is not used so close to its end that it could run out on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    @Inject
    KeycloakSettings keycloak;

    @Inject
    Wire wire;

    private String token = "";
    private long goodUntil; // System.nanoTime

    protected ServiceToken() {} // CDI

    ServiceToken(KeycloakSettings keycloak, Wire wire) {
        this.keycloak = keycloak;
        this.wire = wire;
    }

    synchronized String get() {
        if (token.isEmpty() || System.nanoTime() - goodUntil >= 0) fetch();
        return token;
    }

    /** Rights over a realm may come with the next token only: the one that made the realm is forgotten. */
    synchronized void forget() {
        token = "";
    }

    private void fetch() {
        String form = "grant_type=client_credentials&client_id=" + encode(keycloak.client()) + "&client_secret="
                + encode(keycloak.secret());
        Answer reply = wire.send(HttpRequest.newBuilder(keycloak.at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        // a wrong secret is for the operator to repair; meanwhile what waits is kept
        if (!reply.ok())
            throw new KeycloakAway("Keycloak does not accept the client " + keycloak.client() + ": " + reply.status());
        JsonObject answer = reply.object();
        Duration good = Duration.ofSeconds(answer.getInt("expires_in")).minus(MARGIN);
        goodUntil = System.nanoTime() + good.toNanos();
        token = answer.getString("access_token");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
