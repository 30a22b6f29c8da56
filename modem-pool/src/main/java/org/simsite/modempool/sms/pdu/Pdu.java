package org.simsite.modempool.sms.pdu;

import org.jspecify.annotations.Nullable;

/** A decoded PDU: one that came in, one waiting to go out in the modem's store, or a report on one that went out. */
public sealed interface Pdu permits Deliver, Submit, StatusReport {

    /** The service centre, or null where the PDU leaves it to the card's setting (3GPP TS 27.005 §3.1 {@code <pdu>}). */
    @Nullable
    Address smsc();
}
