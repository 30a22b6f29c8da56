package org.simsite.modempool.outbox;

/** What a refusal means for the part. */
public enum Verdict {
    /** Surely not sent, and another try may help. */
    LATER,
    /** Surely not sent, and no other try helps: the number or the text is at fault. */
    REFUSED,
    /** May be on the air. */
    UNKNOWN
}
