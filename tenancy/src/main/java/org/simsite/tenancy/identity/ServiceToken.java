package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;

/** The access token of our service account in one cluster, fetched when needed and kept while it is good. */
final class ServiceToken {
    /** A token is not used so close to its end that it could run out on the way. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Wire wire;

    private String token = "";
    private long goodUntil; // System.nanoTime

    ServiceToken(Cluster cluster, Wire wire) {
        this.cluster = cluster;
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
        String form = "grant_type=client_credentials&client_id=" + encode(cluster.client()) + "&client_secret="
                + encode(cluster.secret());
        Answer reply = wire.send(HttpRequest.newBuilder(cluster.at("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        // a wrong secret is for the operator to repair; meanwhile what waits is kept
        if (!reply.ok())
            throw new KeycloakAway("Keycloak does not accept the client " + cluster.client() + ": " + reply.status());
        JsonObject answer = reply.object();
        Duration good = Duration.ofSeconds(answer.getInt("expires_in")).minus(MARGIN);
        goodUntil = System.nanoTime() + good.toNanos();
        token = answer.getString("access_token");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
