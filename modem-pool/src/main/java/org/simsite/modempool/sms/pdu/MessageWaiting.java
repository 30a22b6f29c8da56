package org.simsite.modempool.sms.pdu;

import java.util.OptionalInt;

/**
 * Something waits elsewhere: a message waiting indication by the coding octet (3GPP TS 23.038 §4) or by the header
 * (TS 23.040 §9.2.3.24.2), which alone counts.
 *
 * @param active false if nothing waits any more
 * @param count number that wait; empty where the coding octet says so without a number
 * @param store whether the text itself is worth keeping
 */
public record MessageWaiting(Kind kind, boolean active, OptionalInt count, boolean store) {

    /** In the order of the two bits that name it. */
    public enum Kind {
        VOICEMAIL,
        FAX,
        EMAIL,
        OTHER
    }

    private static final int KIND = 0x03;
    private static final int ACTIVE = 0x08;
    private static final int STORE = 0x80;

    static MessageWaiting ofCoding(int octet, boolean store) {
        return new MessageWaiting(kind(octet), (octet & ACTIVE) != 0, OptionalInt.empty(), store);
    }

    static MessageWaiting ofHeader(int type, int count) {
        return new MessageWaiting(kind(type), count > 0, OptionalInt.of(count), (type & STORE) != 0);
    }

    private static Kind kind(int octet) {
        return Kind.values()[octet & KIND];
    }
}
