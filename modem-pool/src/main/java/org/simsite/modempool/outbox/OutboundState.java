package org.simsite.modempool.outbox;

/** Where a text on its way out is. */
public enum OutboundState {
    /** Waits for something that has a name: see the reason. */
    HELD,
    QUEUED,
    SENDING,
    /** Accepted by the network. */
    SENT,
    /** The network says the handset has it. */
    DELIVERED,
    FAILED,
    EXPIRED,
    /** The modem's answer was lost: it may be on the air. Never repeated by itself; a delivery report settles it. */
    UNKNOWN;

    /** Whether nothing more will be tried. */
    public boolean isFinal() {
        return this == DELIVERED || this == FAILED || this == EXPIRED;
    }
}
