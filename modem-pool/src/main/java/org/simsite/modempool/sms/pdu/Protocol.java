package org.simsite.modempool.sms.pdu;

import java.util.OptionalInt;

/**
 * TP-PID: 3GPP TS 23.040 §9.2.3.9.
 *
 * @param octet 0 to 255; 0 for a text between persons
 */
public record Protocol(int octet) {
    static final Protocol TEXT = new Protocol(0);

    private static final int FIRST_REPLACE_TYPE = 0x41;
    private static final int LAST_REPLACE_TYPE = 0x47;

    public Protocol {
        if (octet < 0 || octet > 0xFF) {
            throw new IllegalArgumentException("no TP-PID: " + octet);
        }
    }

    /** 1 to 7 where a handset shows the text in place of an earlier one of this type and sender. */
    public OptionalInt replaceType() {
        boolean replaces = octet >= FIRST_REPLACE_TYPE && octet <= LAST_REPLACE_TYPE;
        return replaces ? OptionalInt.of(octet - FIRST_REPLACE_TYPE + 1) : OptionalInt.empty();
    }
}
