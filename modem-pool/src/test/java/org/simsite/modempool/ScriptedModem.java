package org.simsite.modempool;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.simsite.modempool.serial.LinkLost;
import org.simsite.modempool.serial.SerialLink;

/**
 * A modem made of one function: what was written up to a carriage return or Ctrl-Z goes in, what the modem sends comes out.
 */
public final class ScriptedModem implements SerialLink {
    private static final byte[] HANG_UP = {};

    private volatile Function<String, String> script;
    private final BlockingQueue<byte[]> toReader = new LinkedBlockingQueue<>();
    private final StringBuilder pending = new StringBuilder();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private byte[] rest = {};
    private volatile boolean closed;
    private volatile boolean deaf;

    /** @param script answers each command line or message body; null for silence */
    public ScriptedModem(Function<String, String> script) {
        this.script = script;
    }

    /** From now on the modem does this. */
    public void script(Function<String, String> next) {
        script = next;
    }

    /** Sends something without being asked. */
    public void say(String characters) {
        toReader.add(characters.getBytes(ISO_8859_1));
    }

    public void hangUp() {
        toReader.add(HANG_UP);
    }

    /** Takes nothing more: a write blocks until the link is closed. */
    public void stopTaking() {
        deaf = true;
    }

    /** What was written to the modem, by command line and body. */
    public List<String> heard() {
        return heard;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public int read(byte[] buffer) throws LinkLost {
        if (rest.length == 0) {
            rest = poll();
        }
        int count = Math.min(buffer.length, rest.length);
        System.arraycopy(rest, 0, buffer, 0, count);
        rest = Arrays.copyOfRange(rest, count, rest.length);
        return count;
    }

    private byte[] poll() throws LinkLost {
        try {
            byte[] next = toReader.poll(100, TimeUnit.MILLISECONDS);
            if (next == HANG_UP || closed) {
                throw new LinkLost("hung up");
            }
            return next == null ? new byte[0] : next;
        } catch (InterruptedException e) {
            throw new LinkLost("interrupted", e);
        }
    }

    @Override
    public void write(byte[] octets) throws LinkLost {
        awaitTaking();
        for (char c : new String(octets, ISO_8859_1).toCharArray()) {
            pending.append(c);
            if (c == '\r' || c == 0x1a || c == 0x1b) {
                take(pending.toString());
                pending.setLength(0);
            }
        }
    }

    private void awaitTaking() throws LinkLost {
        while (deaf && !closed) {
            Thread.onSpinWait();
        }
        if (closed) {
            throw new LinkLost("closed");
        }
    }

    private void take(String written) {
        heard.add(written.strip());
        String answer = script.apply(written.strip());
        if (answer != null) {
            say(answer);
        }
    }

    @Override
    public void close() {
        closed = true;
        hangUp();
    }
}
