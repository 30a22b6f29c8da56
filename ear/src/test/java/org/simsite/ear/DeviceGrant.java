package org.simsite.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A program at a command line that asks for a token with the public client of a host's realm: RFC 8628. */
final class DeviceGrant {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer;
    private final String client;
    private JsonObject device;

    /** @param host with or without its port */
    DeviceGrant(String host) {
        var answer = ApiCall.object(
                ApiCall.to(host.replaceFirst(":\\d+$", ""), "/api/v1/host").get());
        this.issuer = answer.getString("issuer");
        this.client = answer.getString("clientId");
    }

    /** @return where the person goes, the code included */
    String begin() {
        device = post("/protocol/openid-connect/auth/device", "client_id=" + client);
        return device.getString("verification_uri_complete");
    }

    /** How long to wait between two questions: RFC 8628 §3.5. */
    Duration interval() {
        return Duration.ofSeconds(device.getInt("interval", 5));
    }

    /** @return empty while nobody has let the program in */
    String token() {
        var grant = URLEncoder.encode("urn:ietf:params:oauth:grant-type:device_code", UTF_8);
        var answer = post(
                "/protocol/openid-connect/token",
                "grant_type=" + grant + "&client_id=" + client + "&device_code=" + device.getString("device_code"));
        return answer.getString("access_token", "");
    }

    private JsonObject post(String path, String form) {
        var request = HttpRequest.newBuilder(URI.create(issuer + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var reader = Json.createReader(
                new StringReader(http.send(request, BodyHandlers.ofString()).body()))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
