package org.simsite.modempool.modem;

/**
 * A message in a memory.
 *
 * @param status {@code <stat>} of 3GPP TS 27.005 §3.1
 * @param pdu in upper-case hexadecimal
 */
record StoredMessage(int index, int status, String pdu) {
    private static final int UNSENT = 2;
    private static final int SENT = 3;

    boolean isUnsent() {
        return status == UNSENT;
    }

    boolean isSent() {
        return status == SENT;
    }

    /** Whether it came in: a text or a report. */
    boolean isReceived() {
        return status < UNSENT;
    }
}
