package org.simsite.launcher.sim.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import org.simsite.launcher.sim.air.Changes;

/** {@code /events}: tells a page that something has happened on the air (server-sent events). */
final class EventStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Changes changes;

    EventStream(Changes changes) {
        this.changes = changes;
    }

    /** Until the page goes away. */
    void serve(HttpExchange exchange) throws IOException {
        try {
            Origins.check(exchange);
        } catch (Refused refused) {
            Answer.problem(refused).send(exchange);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            long known = changes.count();
            while (!Thread.currentThread().isInterrupted()) {
                out.write(("data: " + known + "\n\n").getBytes(US_ASCII));
                out.flush();
                known = changes.await(known, HEARTBEAT);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
