package org.simsite.launcher.sim.modem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayDeque;
import java.util.Deque;

/** Unsolicited result codes, held back while a command runs: 3GPP TS 27.005 §3.4.1. */
final class Unasked {
    private static final int MAX_HELD = 200;

    private final Wire wire;
    private final Deque<String> held = new ArrayDeque<>();
    private boolean busy;

    Unasked(Wire wire) {
        this.wire = wire;
    }

    void say(String line) {
        if (held.size() == MAX_HELD) {
            held.removeFirst();
        }
        held.addLast(line);
        flush();
    }

    void hold() {
        busy = true;
    }

    /** What was held is lost with the power. */
    void forget() {
        held.clear();
        busy = false;
    }

    void release() {
        busy = false;
        flush();
    }

    private void flush() {
        while (!busy && !held.isEmpty()) {
            wire.writeUnasked(("\r\n" + held.removeFirst() + "\r\n").getBytes(ISO_8859_1));
        }
    }
}
