package org.simsite.modempool.outbox;

/** How urgent a text is; a more urgent one always goes first. The order of declaration is the order of sending. */
public enum Priority {
    /** A one-time code: somebody waits for it with the phone in her hand. */
    CODE,
    /** An answer in a running conversation. */
    CONVERSATION,
    /** News the receiver asked for. */
    NOTICE,
    /** Bulk: any time will do. */
    CAMPAIGN
}
