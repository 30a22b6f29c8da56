package org.simsite.launcher.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Questions of health over HTTP. */
final class Http {
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(SHORT).build();

    private Http() {}

    static boolean isOk(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(SHORT)
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
