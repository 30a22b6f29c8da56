package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * HTTP to Keycloak. The JDK's client and Jakarta JSON suffice for the dozen calls we make; Keycloak's own admin client
 * would bring a second REST client and a JSON library of its own into the server's.
 */
@ApplicationScoped
class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Making a realm takes seconds on a cluster with many. */
    static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** @throws KeycloakAway if there is no answer, or one that says Keycloak itself is in trouble */
    Answer send(HttpRequest.Builder request) {
        return send(request, ANSWER);
    }

    /** @param patience for the whole of it, where somebody waits */
    Answer send(HttpRequest.Builder request, Duration patience) {
        HttpRequest ready = request.timeout(patience).build();
        String what = ready.method() + " " + ready.uri().getPath();
        HttpResponse<String> response = exchange(ready, what);
        if (response.statusCode() >= 500 || response.statusCode() == 429)
            throw new KeycloakAway(what + " was answered with " + response.statusCode());
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(what, response.statusCode(), response.body(), location);
    }

    private HttpResponse<String> exchange(HttpRequest request, String what) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeycloakAway(what + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakAway(what + " was interrupted", e);
        }
    }
}
