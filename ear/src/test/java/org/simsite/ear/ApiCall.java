package org.simsite.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.simsite.launcher.place.Port;

/**
 * One call of the API as any program can make it. Java resolves no name below localhost, so it connects to this machine
 * and names the host in the header; by HTTP/1.1, since in HTTP/2 the address connected to is the host (RFC 9113 §8.3.1).
 */
record ApiCall(HttpRequest.Builder request) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static ApiCall to(String host, String path) {
        int port = EmbeddedSystem.get().settings().ports().of(Port.WEB);
        return new ApiCall(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host + ":" + port));
    }

    ApiCall token(String token) {
        return token.isEmpty() ? this : header("Authorization", "Bearer " + token);
    }

    ApiCall header(String name, String value) {
        request.header(name, value);
        return this;
    }

    HttpResponse<String> get() {
        return send("GET", "");
    }

    HttpResponse<String> send(String method, String json) {
        return json.isEmpty()
                ? exchange(method, json)
                : header("Content-Type", "application/json").exchange(method, json);
    }

    HttpResponse<String> exchange(String method, String body) {
        try {
            var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8);
            return HTTP.send(request.method(method, publisher).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonObject object(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
