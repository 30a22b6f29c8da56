package org.simsite.tenancy.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest;

/** Keycloak's admin REST interface, spoken as our service account. */
@ApplicationScoped
class KeycloakAdmin {
    @Inject
    KeycloakSettings keycloak;

    @Inject
    ServiceToken token;

    @Inject
    Wire wire;

    protected KeycloakAdmin() {} // CDI

    KeycloakAdmin(KeycloakSettings keycloak, Wire wire) {
        this.keycloak = keycloak;
        this.wire = wire;
        this.token = new ServiceToken(keycloak, wire);
    }

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
        return send("DELETE", path, "");
    }

    Answer delete(String path, String json) {
        return send("DELETE", path, json);
    }

    /** What was made may need a token that knows of it. */
    void renewRights() {
        token.forget();
    }

    /** One part of a path or query. */
    static String part(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    /** A token that was good when fetched may since have lost or gained rights: denied once, it is fetched anew. */
    private Answer send(String method, String path, String json) {
        Answer answer = once(method, path, json);
        if (!answer.denied()) return answer;
        token.forget();
        return once(method, path, json);
    }

    private Answer once(String method, String path, String json) {
        HttpRequest.BodyPublisher body =
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return wire.send(HttpRequest.newBuilder(keycloak.at("/admin/realms" + path))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .method(method, body));
    }
}
