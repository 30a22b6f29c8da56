package org.simsite.modempool.sms.pdu;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text that went out: SMS-STATUS-REPORT, 3GPP TS 23.040 §9.2.2.3.
 *
 * @param reference TP-MR of the text, 0 to 255: wraps, so match it together with card, recipient and time
 * @param sentAt when the service centre took the text
 * @param dischargedAt when it was delivered, or last tried
 * @param status TP-ST, 0 to 255
 * @param data what some centres write besides; null for none
 */
public record StatusReport(
        @Nullable Address smsc,
        int reference,
        Address recipient,
        OffsetDateTime sentAt,
        OffsetDateTime dischargedAt,
        int status,
        @Nullable UserData data)
        implements Pdu {

    public Outcome outcome() {
        return Outcome.of(status);
    }
}
