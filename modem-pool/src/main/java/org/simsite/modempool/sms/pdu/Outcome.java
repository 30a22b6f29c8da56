package org.simsite.modempool.sms.pdu;

/** What a status report says of a text, by the ranges of TP-ST in 3GPP TS 23.040 §9.2.3.15. */
public enum Outcome {
    /** The handset has it. */
    DELIVERED,
    /** Passed on where nobody can confirm it. */
    FORWARDED,
    /** Replaced by a later text; the handset never showed this one. */
    REPLACED,
    /** Not yet; the service centre still tries and reports again. */
    TRYING,
    /** The validity ended before the handset was reached. */
    EXPIRED,
    /** Given up. */
    FAILED;

    private static final int FORWARDED_UNCONFIRMED = 0x01;
    private static final int REPLACED_BY_CENTRE = 0x02;
    private static final int FIRST_STILL_TRYING = 0x20;
    private static final int FIRST_PERMANENT = 0x40;
    private static final int VALIDITY_EXPIRED = 0x46;

    /** @param status TP-ST, 0 to 255; reserved values count as the range they lie in */
    public static Outcome of(int status) {
        return switch (status) {
            case FORWARDED_UNCONFIRMED -> FORWARDED;
            case REPLACED_BY_CENTRE -> REPLACED;
            case VALIDITY_EXPIRED -> EXPIRED;
            default -> status < FIRST_STILL_TRYING ? DELIVERED : status < FIRST_PERMANENT ? TRYING : FAILED;
        };
    }

    /** Whether nothing more will be reported about the text. */
    public boolean isFinal() {
        return this != TRYING;
    }
}
