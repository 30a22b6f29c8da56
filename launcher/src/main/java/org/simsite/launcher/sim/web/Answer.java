package org.simsite.launcher.sim.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer with all of its body. */
record Answer(int status, String type, byte[] body) {

    static Answer json(int status, Object value) {
        return new Answer(status, "application/json", JsonWriter.write(value).getBytes(UTF_8));
    }

    /** RFC 9457. */
    static Answer problem(Refused refused) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", "The request was refused");
        problem.put("status", refused.status());
        problem.put("detail", (refused.field() == null ? "" : refused.field() + ": ") + refused.getMessage());
        if (refused.field() != null) {
            problem.put("errors", List.of(Map.of("field", refused.field(), "message", refused.getMessage())));
        }
        return new Answer(
                refused.status(),
                "application/problem+json",
                JsonWriter.write(problem).getBytes(UTF_8));
    }

    void send(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }
}
