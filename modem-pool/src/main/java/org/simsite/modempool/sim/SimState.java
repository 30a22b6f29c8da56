package org.simsite.modempool.sim;

/** Whether a SIM is in use. */
public enum SimState {
    ACTIVE,
    /** Takes no new routes; its routes move to other SIMs with the next text. Texts that come in are still taken. */
    DRAINING,
    /** Sends nothing. Texts that come in are still taken. */
    BLOCKED
}
