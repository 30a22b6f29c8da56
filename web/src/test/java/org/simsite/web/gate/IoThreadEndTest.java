package org.simsite.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IoThreadEndTest {
    private final BlockingQueue<Boolean> ends = new LinkedBlockingQueue<>();
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(this::watched)
            .build();

    @AfterEach
    void stop() {
        server.stop();
    }

    /** A listener that was there before is called after. */
    private void watched(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener((ended, others) -> {
            ends.add(ended.isInIoThread());
            others.proceed();
        });
        new IoThreadEnd(IoThreadEndTest::answer).handleRequest(exchange);
    }

    private static void answer(HttpServerExchange exchange) {
        if (exchange.getRequestPath().equals("/work")) {
            exchange.dispatch(() -> {
                exchange.startBlocking();
                exchange.endExchange();
            });
        } else {
            exchange.endExchange();
        }
    }

    @Test
    void endsOnTheThreadOfTheConnectionWhateverThreadAnswered() throws Exception {
        server.start();
        int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
        try (var client = HttpClient.newHttpClient()) {
            for (String path : new String[] {"/work", "/", "/work"}) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build();
                assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(200);
                assertThat(ends.poll(10, TimeUnit.SECONDS)).as(path).isTrue();
            }
        }
    }
}
