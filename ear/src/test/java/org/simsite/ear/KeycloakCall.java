package org.simsite.ear;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.simsite.launcher.part.Keycloak;
import org.simsite.launcher.realm.KeycloakAdmin;
import org.simsite.launcher.realm.TenantRealm;

/**
 * What an administrator of Keycloak does to a realm while tests look on.
 *
 * @param url root of the Keycloak that has it
 */
record KeycloakCall(String url, String realm) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Of the first Keycloak. */
    KeycloakCall(String realm) {
        this(EmbeddedSystem.get().addresses().keycloak(), realm);
    }

    /** The realm of a host, as the host itself names it. */
    static KeycloakCall of(String host) {
        var issuer = ApiCall.object(ApiCall.to(host.replaceFirst(":\\d+$", ""), "/api/v1/host")
                        .get())
                .getString("issuer");
        var parts = issuer.split("/realms/");
        return new KeycloakCall(parts[0], parts[1]);
    }

    /** The same as the launcher does it. */
    TenantRealm launchers() {
        return new TenantRealm(admin(), realm);
    }

    private KeycloakAdmin admin() {
        return new KeycloakAdmin(url, Keycloak.LAUNCHER, secret());
    }

    private static String secret() {
        return EmbeddedSystem.get().secrets().get("keycloak.launcher");
    }

    /** Ends every session of an account. */
    void signOut(String username) {
        send("POST", "/users/" + userId(username) + "/logout");
    }

    int sessions(String username) {
        return array(send("GET", "/users/" + userId(username) + "/sessions")).size();
    }

    /** A password that holds. */
    void password(String username, String password) {
        send(
                "PUT",
                "/users/" + userId(username) + "/reset-password",
                Json.createObjectBuilder()
                        .add("type", "password")
                        .add("temporary", false)
                        .add("value", password)
                        .build()
                        .toString());
    }

    String userId(String username) {
        return user(username).getString("id");
    }

    JsonObject user(String username) {
        return array(send("GET", "/users?exact=true&username=" + username.replace("@", "%40")))
                .getJsonObject(0);
    }

    /** A setting of the realm, a whole number. @return what it was */
    String change(String setting, String value) {
        var before = object(send("GET", "")).getInt(setting);
        send(
                "PUT",
                "",
                Json.createObjectBuilder()
                        .add(setting, Integer.parseInt(value))
                        .build()
                        .toString());
        return Integer.toString(before);
    }

    /** From now on the realm signs with a new key; the old ones still count. */
    void rotateKeys() {
        var config = Json.createObjectBuilder()
                .add("priority", Json.createArrayBuilder().add(Long.toString(System.nanoTime() / 1_000_000)))
                .add("keySize", Json.createArrayBuilder().add("2048"));
        send(
                "POST",
                "/components",
                Json.createObjectBuilder()
                        .add("name", "rotated-" + System.nanoTime())
                        .add("providerId", "rsa-generated")
                        .add("providerType", "org.keycloak.keys.KeyProvider")
                        .add("config", config)
                        .build()
                        .toString());
    }

    HttpResponse<String> send(String method, String path) {
        return send(method, path, "");
    }

    HttpResponse<String> send(String method, String path, String json) {
        var token = admin().token("master", Keycloak.LAUNCHER, secret());
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url + "/admin/realms/" + realm + path))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }
}
