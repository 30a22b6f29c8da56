package org.simsite.modempool.sim;

/** Who may use a SIM. */
public enum SimMode {
    SHARED,
    /** Leased to one holder. */
    DEDICATED
}
