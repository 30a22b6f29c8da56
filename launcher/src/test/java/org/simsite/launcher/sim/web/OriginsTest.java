package org.simsite.launcher.sim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            Answer answer = Answer.json(200, true);
            try {
                Origins.check(exchange);
            } catch (Refused refused) {
                answer = Answer.problem(refused);
            }
            answer.send(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8190, , 200",
        "localhost:8190, , 200",
        "air.simsite.localhost, http://simsite.localhost:8080, 200",
        "127.0.0.1:8190, http://127.0.0.1:8190, 200",
        "evil.example, , 421",
        "localhost.evil.example, , 421",
        "127.0.0.1:8190, https://evil.example, 403",
        "127.0.0.1:8190, null, 403"
    })
    void onlyThisMachinesOwnPagesMayAsk(String host, String origin, int status) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.getAddress().getPort())) {
            OutputStream out = socket.getOutputStream();
            String more = origin == null ? "" : "Origin: " + origin + "\r\n";
            out.write(("GET / HTTP/1.1\r\nHost: " + host + "\r\n" + more + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }
}
