package org.simsite.modempool.sms.pdu;

import org.jspecify.annotations.Nullable;

/**
 * A text to go out, as a modem stores it: SMS-SUBMIT, 3GPP TS 23.040 §9.2.2.2.
 *
 * @param reference TP-MR, 0 to 255; most modems put their own in its place
 * @param flags the first octet
 */
public record Submit(
        @Nullable Address smsc,
        int reference,
        Address recipient,
        Protocol protocol,
        Validity validity,
        Flags flags,
        UserData data)
        implements Pdu {

    /** Whether a report was asked for. */
    public boolean statusReport() {
        return flags.statusReport();
    }
}
