package org.simsite.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.simsite.launcher.place.Trouble;

/**
 * The product's HTTP interface on one host. Java cannot resolve names below localhost, so it connects to this machine and
 * names the host in the header (which needs {@code -Djdk.httpclient.allowRestrictedHeaders=host}), by HTTP/1.1: HTTP/2 would
 * send the address as the authority beside it.
 */
public final class HostApi {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String host;
    private final int port;
    private final Supplier<String> token;

    private HostApi(String host, int port, Supplier<String> token) {
        this.host = host;
        this.port = port;
        this.token = token;
    }

    /** @param host as a browser names it */
    public static HostApi anonymous(String host, int port) {
        return new HostApi(host, port, () -> "");
    }

    public HostApi as(Supplier<String> bearer) {
        return new HostApi(host, port, bearer);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** @param key of idempotency: the same key twice does the work once */
    public HttpResponse<String> post(String path, JsonValue body, String key) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public HttpResponse<String> post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .header("Host", host);
        String bearer = token.get();
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new Trouble(host + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Waiting for " + host + " was interrupted.", e);
        }
    }

    /** @throws Trouble if the answer is no success */
    public static JsonStructure json(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2)
            throw new Trouble(
                    answer.request().method() + " " + answer.request().uri().getPath() + " was refused with "
                            + answer.statusCode() + ": " + answer.body());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        }
    }
}
