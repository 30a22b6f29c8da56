package org.simsite.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.simsite.launcher.place.Port;

/** What a tenant is asked for beyond all measure costs the others nothing: as the gate's Turns have it, on the real server. */
class TurnsIT {
    /** Of the node's settings, as shipped. */
    private static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    private static final int WAITING = 16 * AT_ONCE;
    private static final int SOON_MS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String busy = EmbeddedSystem.get().addresses().tenant("acme");
    private final String other = EmbeddedSystem.get().addresses().platform();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) socket.close();
    }

    @Test
    void aTenantThatHasAllItsTurnsTakesNobodyElses() throws IOException {
        assertThat(read(ask(get(busy)))).contains("HTTP/1.1 200");
        for (int i = 0; i < AT_ONCE; i++) ask(halfAForm(busy));
        // a form that is not there yet holds no turn, and those behind it would be served meanwhile
        await().atMost(PATIENCE).until(() -> answer(api(busy)).isEmpty());
        var waiting = new ArrayList<Socket>();
        // some more than there is room for: one that is refused, or hangs up, leaves its place to the next
        for (int i = 0; i < WAITING + 2 * AT_ONCE; i++) waiting.add(ask(get(busy)));

        String refused = await().atMost(PATIENCE).until(() -> answer(api(busy)), text -> text.contains("HTTP/1.1 429"));
        assertThat(refused).contains("Retry-After: 1").contains("application/problem+json");
        assertThat(read(ask(get(other)))).contains("HTTP/1.1 200");

        for (int i = 0; i < AT_ONCE; i++) sockets.get(i).close();
        int served = 0;
        for (var socket : waiting) {
            String text = read(socket);
            assertThat(text).containsPattern("^HTTP/1.1 (200|429)"); // whoever came late by another thread was refused
            if (text.contains("HTTP/1.1 200")) served++;
        }
        assertThat(served).isGreaterThan(WAITING / 2);
        assertThat(read(ask(get(busy)))).contains("HTTP/1.1 200");
    }

    /** Bodies that fit into one buffer are taken in before they have a turn. */
    @Test
    void aShortBodyThatDoesNotComeHoldsNoTurn() throws IOException {
        assertThat(read(ask(get(busy)))).contains("HTTP/1.1 200");
        for (int i = 0; i < 2 * AT_ONCE; i++) ask(form(busy, 2_000, 100));
        assertThat(read(ask(get(busy)))).contains("HTTP/1.1 200");
    }

    private static String get(String host) {
        return "GET /?anew HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
    }

    private static String api(String host) {
        return "GET /api/v1/host HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }

    /** More than the server takes in ahead of a turn, and never the rest. */
    private static String halfAForm(String host) {
        return form(host, 200_000, 100_000);
    }

    private static String form(String host, int length, int sent) {
        return "POST /join HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n"
                + "a".repeat(sent);
    }

    private Socket ask(String request) throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(),
                EmbeddedSystem.get().settings().ports().of(Port.WEB));
        sockets.add(socket);
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return socket;
    }

    /** Empty if it does not come soon: it has its place in the line then, and gives it up. */
    private String answer(String request) throws IOException {
        try (var socket = ask(request)) {
            socket.setSoTimeout(SOON_MS);
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketTimeoutException none) {
            return "";
        }
    }

    /** However long it waits. */
    private static String read(Socket socket) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
}
