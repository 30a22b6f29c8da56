package org.simsite.launcher.sim.pdu;

import java.util.Arrays;

/** Reads octets from left to right and names the field that is cut short. */
final class Octets {
    private final byte[] bytes;
    private int at;

    Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    int next(String field) throws MalformedTpdu {
        return take(1, field)[0] & 0xFF;
    }

    byte[] take(int count, String field) throws MalformedTpdu {
        if (count > left()) {
            throw bad(field, "needs " + count + " octets, " + left() + " are left");
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    int left() {
        return bytes.length - at;
    }

    MalformedTpdu bad(String field, String problem) {
        return new MalformedTpdu(field, at, problem);
    }
}
