package org.simsite.modempool.modem;

/** The state of a modem as its worker sees it. */
public enum ModemState {
    STARTING,
    READY,
    /** Something went wrong a moment ago: the worker resets or reopens it. */
    RECOVERING,
    /** Does not come back; still tried, ever more seldom. */
    FAILED,
    /** Switched off by the operator. */
    DISABLED
}
