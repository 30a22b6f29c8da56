package org.simsite.launcher.sim.modem;

import org.simsite.launcher.sim.pdu.MalformedTpdu;
import org.simsite.launcher.sim.pdu.StoredPdu;

/**
 * A stored message.
 *
 * @param pdu hexadecimal, with the service centre's address
 */
record Slot(State state, String pdu) {

    /** In the order of their numbers: 3GPP TS 27.005 §3.1, {@code <stat>}. */
    enum State {
        REC_UNREAD,
        REC_READ,
        STO_UNSENT,
        STO_SENT;

        String words() {
            return name().replace('_', ' ');
        }
    }

    Slot as(State other) {
        return new Slot(other, pdu);
    }

    StoredPdu stored() {
        try {
            return StoredPdu.parse(pdu);
        } catch (MalformedTpdu impossible) {
            throw new IllegalStateException("only what could be read was stored: " + pdu, impossible);
        }
    }

    /** Octets of the TPDU, without the service centre's address. */
    int length() {
        return stored().tpdu().length;
    }
}
