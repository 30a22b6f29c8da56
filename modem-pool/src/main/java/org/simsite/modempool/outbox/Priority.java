package org.simsite.modempool.outbox;

import java.time.Duration;

/** How urgent a text is; a more urgent one always goes first. The order of declaration is the order of sending. */
public enum Priority {
    /** A one-time code: somebody waits for it with the phone in her hand. */
    CODE(Duration.ofMinutes(10)),
    /** An answer in a running conversation. */
    CONVERSATION(Duration.ofHours(24)),
    /** News the receiver asked for. */
    NOTICE(Duration.ofHours(24)),
    /** Bulk: any time will do. */
    CAMPAIGN(Duration.ofHours(72));

    private final Duration validity;

    Priority(Duration validity) {
        this.validity = validity;
    }

    /** After this time nobody wants the text any more. */
    public Duration validity() {
        return validity;
    }
}
