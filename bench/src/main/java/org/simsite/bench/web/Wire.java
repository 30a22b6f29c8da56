package org.simsite.bench.web;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One kept connection, which asks and reads the answer to its end (RFC 9112): a client that costs next to nothing. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    /** @param octets of the body, @param cookie whether the answer sets one */
    record Answer(int status, long octets, boolean cookie) {}

    private final Socket socket;
    private final InputStream in;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        boolean cookie = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:"))
                length = Long.parseLong(header.substring(15).strip());
            chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
            cookie |= header.startsWith("set-cookie:");
        }
        return new Answer(status, chunked ? chunks() : skip(length), cookie);
    }

    private long chunks() throws IOException {
        long octets = 0;
        for (int size = size(); size > 0; size = size()) {
            octets += skip(size);
            line();
        }
        line();
        return octets;
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private long skip(long octets) throws IOException {
        in.skipNBytes(octets);
        return octets;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) throw new EOFException("the server hung up");
            if (octet != '\r') line.append((char) octet);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
