package org.simsite.modempool.sms.pdu;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in: SMS-DELIVER, 3GPP TS 23.040 §9.2.2.1.
 *
 * @param sentAt when the service centre took it, in the time zone of that centre
 * @param flags the first octet
 */
public record Deliver(
        @Nullable Address smsc,
        Address originator,
        OffsetDateTime sentAt,
        Protocol protocol,
        Flags flags,
        UserData data)
        implements Pdu {

    /** Whether {@link #sentAt} could be read; what came off a card may lack a time (§9.2.3.11). */
    public boolean isDated() {
        return TimeStamps.isTime(sentAt);
    }
}
