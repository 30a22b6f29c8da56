package org.simsite.modempool.outbox;

/** What a refusal means for the part. */
public enum Verdict {
    /** Surely not sent, and another try may help: the network was busy. */
    LATER,
    /** Surely not sent, and no other try helps: the number or the text is at fault. */
    REFUSED,
    /** Surely not sent; the card or its subscription is at fault, so another SIM may do. */
    OTHER_SIM,
    /** Surely not sent: the modem could not read it. The line may have spoilt it, so a few more tries are worth it. */
    GARBLED,
    /** Surely not sent; the device is at fault, so the same SIM may do once the device is well. */
    MODEM,
    /** May be on the air. */
    UNKNOWN
}
