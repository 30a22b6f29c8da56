package org.simsite.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import org.simsite.launcher.place.Port;

/**
 * What the web server answers to octets that no client of HTTP would send, each request on a connection of its own.
 *
 * @param status 0 if it closed the connection without a word
 * @param text all that came, from the status line on
 */
record RawAnswer(int status, String text) {
    /** Longer than the server waits for the rest of a head. */
    private static final int PATIENCE_MS = 30_000;

    private static final int STATUS = "HTTP/1.1 ".length();

    /** @param request one character an octet */
    static RawAnswer to(String request) throws IOException {
        int port = EmbeddedSystem.get().settings().ports().of(Port.WEB);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return of(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (SocketException closed) { // while we still wrote: it had read enough
            return of("");
        }
    }

    private static RawAnswer of(String text) {
        return new RawAnswer(
                text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(STATUS, STATUS + 3)) : 0, text);
    }

    String header(String name) {
        return text.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
