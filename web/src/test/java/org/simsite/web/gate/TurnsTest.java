package org.simsite.web.gate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets, with a server that has as few threads as one tenant could fill. */
@Timeout(30)
class TurnsTest {
    private static final int AT_ONCE = 2;
    private static final int THREADS = 4;

    private final Semaphore working = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(THREADS)
            .setHandler(new Turns(
                    this::serve,
                    Proxies.of(""),
                    AT_ONCE,
                    name -> Optional.of(name.value()).filter(host -> host.endsWith(".example")),
                    () -> 0)) // all within one second
            .build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        end.countDown();
        for (var socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void oneTenantLeavesTheOthersTheirThreads() throws Exception {
        for (int i = 0; i < 4 * THREADS; i++) {
            ask("busy.example");
        }
        assertThat(working.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS)).isTrue();
        ask("quiet.example");
        ask("nobody.test"); // without a tenant there is no line
        assertThat(working.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(working.availablePermits()).isZero();
    }

    @Test
    void whoeverWaitsIsAnsweredInTheEndAndTheRestIsRefusedAtOnce() throws Exception {
        int line = AT_ONCE * (1 + Turns.WAITING_EACH);
        for (int i = 0; i < line + 2; i++) {
            ask("busy.example");
        }
        assertThat(working.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS)).isTrue();
        // the last to ask are not always the last to be heard
        await().until(() -> answered().size() == 2);
        var late = answered();
        for (var socket : late) {
            assertThat(status(socket)).isEqualTo(429);
        }
        end.countDown();
        var statuses = new ArrayList<Integer>();
        for (var socket : sockets) {
            if (!late.contains(socket)) {
                statuses.add(status(socket));
            }
        }
        assertThat(statuses.stream().collect(groupingBy(each -> each, counting())))
                .containsOnlyKeys(200)
                .containsEntry(200, (long) line);
        assertThat(status(ask("busy.example"))).isEqualTo(200);
    }

    @Test
    void whoeverHangsUpWhileWaitingTakesNobodysTurn() throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            ask("busy.example");
        }
        assertThat(working.tryAcquire(AT_ONCE, 10, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 10; i++) {
            ask("busy.example").close();
        }
        var patient = ask("busy.example");
        end.countDown();
        assertThat(status(patient)).isEqualTo(200);
        for (int i = 0; i < 10; i++) {
            assertThat(status(ask("busy.example"))).isEqualTo(200);
        }
    }

    @Test
    void whoeverIsLoudWhileOthersAskLeavesThemAProcessor() throws Exception {
        for (int i = 0; i < Share.LOUD; i++) {
            assertThat(status(ask("busy.example", "/quick"))).isEqualTo(200);
        }
        assertThat(status(ask("quiet.example", "/quick"))).isEqualTo(200);
        ask("busy.example");
        ask("busy.example");
        ask("quiet.example");
        assertThat(working.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
        assertThat(status(ask("quiet.example", "/quick"))).as("after them").isEqualTo(200);
        assertThat(working.availablePermits()).as("of the loud one's two").isZero();
        end.countDown();
        for (var socket : sockets.subList(Share.LOUD + 1, sockets.size() - 1)) {
            assertThat(status(socket)).isEqualTo(200);
        }
    }

    private void serve(HttpServerExchange exchange) {
        exchange.dispatch(() -> {
            if (Turns.refused(exchange)) {
                exchange.setStatusCode(429);
            } else if (!exchange.getRequestPath().equals("/quick")) {
                working.release();
                hold();
            }
            exchange.endExchange();
        });
    }

    private void hold() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Socket> answered() throws IOException {
        var found = new ArrayList<Socket>();
        for (var socket : sockets) {
            if (socket.getInputStream().available() > 0) {
                found.add(socket);
            }
        }
        return found;
    }

    private Socket ask(String host) throws IOException {
        return ask(host, "/");
    }

    private Socket ask(String host, String path) throws IOException {
        int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Of the one answer that comes: {@code HTTP/1.1 200 OK}. */
    private static int status(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var line = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(line.substring(9));
    }
}
