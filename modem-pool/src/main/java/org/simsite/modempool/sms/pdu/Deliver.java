package org.simsite.modempool.sms.pdu;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in: SMS-DELIVER, 3GPP TS 23.040 §9.2.2.1.
 *
 * @param sentAt when the service centre took it, in the time zone of that centre
 * @param protocol TP-PID, 0 to 255
 */
public record Deliver(@Nullable Address smsc, Address originator, OffsetDateTime sentAt, int protocol, UserData data)
        implements Pdu {}
