package org.simsite.launcher.sim.pdu;

/** Octets that are no TPDU of the expected kind. */
public final class MalformedTpdu extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedTpdu(String field, int octet, String problem) {
        super(field + " at octet " + octet + ": " + problem);
    }
}
