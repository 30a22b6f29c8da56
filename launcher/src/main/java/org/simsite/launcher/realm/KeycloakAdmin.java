package org.simsite.launcher.realm;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.simsite.launcher.place.Trouble;

/** Keycloak's administration over HTTP, as the launcher's own client. */
public final class KeycloakAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final String client;
    private final String secret;

    public KeycloakAdmin(String url, String client, String secret) {
        this.url = url;
        this.client = client;
        this.secret = secret;
    }

    /** @return what is there, or empty for 404 */
    Optional<JsonStructure> find(String path) {
        HttpResponse<String> answer = send("GET", path, null);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(json(expect(answer, path)));
    }

    /** @throws Trouble if it is not there */
    JsonStructure get(String path) {
        return find(path).orElseThrow(() -> new Trouble("Keycloak has no " + path + "."));
    }

    /** The first of a list; empty also where there is no such list, as in a realm that is not there yet. */
    Optional<JsonObject> first(String path) {
        return find(path)
                .flatMap(found -> found.asJsonArray().stream()
                        .map(JsonValue::asJsonObject)
                        .findFirst());
    }

    void post(String path, JsonValue body) {
        expect(send("POST", path, body.toString()), path);
    }

    /** What is there already, made by someone quicker, stays as it is. */
    void postUnlessThere(String path, JsonValue body) {
        HttpResponse<String> answer = send("POST", path, body.toString());
        if (answer.statusCode() != 409) expect(answer, path);
    }

    void put(String path, JsonValue body) {
        expect(send("PUT", path, body.toString()), path);
    }

    void delete(String path) {
        expect(send("DELETE", path, null), path);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return exchange(HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token("master", client, secret))
                .header("Content-Type", "application/json")
                .method(method, publisher));
    }

    /** By the client credentials grant: what a program signs in with. */
    public String token(String realm, String clientId, String clientSecret) {
        String form = "grant_type=client_credentials&client_id=" + encode(clientId) + "&client_secret="
                + encode(clientSecret);
        var request = HttpRequest.newBuilder(URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return json(expect(exchange(request), "token of " + clientId))
                .asJsonObject()
                .getString("access_token");
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new Trouble("Keycloak does not answer at " + url + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Waiting for Keycloak was interrupted.", e);
        }
    }

    private static String expect(HttpResponse<String> answer, String what) {
        if (answer.statusCode() / 100 == 2) return answer.body();
        throw new Trouble("Keycloak refused " + what + " with " + answer.statusCode() + ": " + answer.body());
    }

    private static JsonStructure json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
