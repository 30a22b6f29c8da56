package org.simsite.modempool.outbox;

import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.sms.pdu.TextSize;

/**
 * A text a holder wants sent.
 *
 * @param text what the receiver is to read, 1 to 1,600 characters
 * @param idempotencyKey the same key of the same holder names the same text, however often it is submitted
 * @param automatic whether no person wrote it: two automata that answer each other are stopped
 */
public record TextRequest(
        String holder, PhoneNumber to, String text, Priority priority, String idempotencyKey, boolean automatic) {
    static final int LONGEST = 1_600;

    /** @throws IllegalArgumentException if the text is empty, too long or holds a NUL, or the holder or the key is blank */
    public TextRequest {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a text has 1 to " + LONGEST + " characters, not " + text.length());
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text holds no NUL");
        }
        if (holder.isBlank() || idempotencyKey.isBlank()) {
            throw new IllegalArgumentException("holder and idempotency key must be named");
        }
    }

    /** Somebody wrote it, or asked for it. */
    public TextRequest(String holder, PhoneNumber to, String text, Priority priority, String idempotencyKey) {
        this(holder, to, text, priority, idempotencyKey, false);
    }

    /** How many short messages it takes; 1 for what cannot be sent at all, which is found out when it is. */
    int parts() {
        try {
            return TextSize.of(text).parts();
        } catch (IllegalArgumentException e) {
            return 1;
        }
    }
}
