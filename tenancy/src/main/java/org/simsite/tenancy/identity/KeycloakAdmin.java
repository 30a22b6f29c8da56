package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keycloak's admin REST interface, spoken as our service account, to the cluster that has the realm. */
@ApplicationScoped
class KeycloakAdmin {
    /** RFC 6585 §5: Request Header Fields Too Large. */
    private static final int TOO_LARGE = 431;

    @Inject
    Clusters clusters;

    @Inject
    Wire wire;

    private final Map<String, ServiceToken> tokens = new ConcurrentHashMap<>();

    protected KeycloakAdmin() {} // CDI

    KeycloakAdmin(Clusters clusters, Wire wire) {
        this.clusters = clusters;
        this.wire = wire;
    }

    /** Makes a realm, where it is to be. */
    Answer create(String realm, String json) {
        return send(realm, "POST", "", json);
    }

    /** @param path begins with the realm, as in {@code /acme/users} */
    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return delete(path, "");
    }

    Answer delete(String path, String json) {
        return send("DELETE", path, json);
    }

    /** What was made may need a token that knows of it. */
    void renewRights(String realm) {
        token(clusters.of(realm)).forget();
    }

    /** One part of a path or query. */
    static String part(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private Answer send(String method, String path, String json) {
        return send(path.substring(1).replaceFirst("[/?].*", ""), method, path, json);
    }

    /** A token that was good when fetched may since have lost or gained rights: denied once, it is fetched anew. */
    private Answer send(String realm, String method, String path, String json) {
        Cluster cluster = clusters.of(realm);
        Answer answer = once(cluster, method, path, json);
        if (!answer.denied()) return answer;
        token(cluster).forget();
        return once(cluster, method, path, json);
    }

    private Answer once(Cluster cluster, String method, String path, String json) {
        HttpRequest.BodyPublisher body =
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        Answer answer = wire.send(HttpRequest.newBuilder(cluster.at("/admin/realms" + path))
                .header("Authorization", "Bearer " + token(cluster).get())
                .header("Content-Type", "application/json")
                .method(method, body));
        // for Keycloak's administrator to repair; meanwhile what waits is kept
        if (answer.status() == TOO_LARGE)
            throw new KeycloakAway(
                    "The access token of " + cluster.client() + " names its rights over each realm and has"
                            + " become too large: switch on \"Use lightweight access token\" of that client");
        return answer;
    }

    private ServiceToken token(Cluster cluster) {
        return tokens.computeIfAbsent(cluster.name(), each -> new ServiceToken(cluster, wire));
    }
}
