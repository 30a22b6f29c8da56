package org.simsite.modempool.outbox;

/** Where one part of a text is; a short text has one part. */
public enum PartState {
    /** Not handed over, or surely not sent. */
    WAITING,
    /** In the modem's memory; whether it was sent from there is written there. */
    STORED,
    /** Handed over without a store; no answer yet. */
    SUBMITTED,
    SENT,
    DELIVERED,
    FAILED,
    /** The answer was lost. */
    UNKNOWN
}
