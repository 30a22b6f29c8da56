package org.simsite.modempool.sms.pdu;

import java.time.Duration;
import java.time.OffsetDateTime;

/** How long the service centre shall try: TP-VP, 3GPP TS 23.040 §9.2.3.12. */
public sealed interface Validity {

    /** Left to the service centre: no TP-VP in the TPDU. */
    record Unstated() implements Validity {}

    /** §9.2.3.12.1: steps of 5 minutes to 12 hours, of 30 minutes to a day, of a day to 30 days, of a week to 63 weeks. */
    record Relative(int octet) implements Validity {
        /** The shortest period that is not below {@code period}; at most 63 weeks. */
        public static Relative of(Duration period) {
            throw new UnsupportedOperationException();
        }

        public Duration period() {
            throw new UnsupportedOperationException();
        }
    }

    /** §9.2.3.12.2: until then. */
    record Absolute(OffsetDateTime until) implements Validity {}

    /** §9.2.3.12.3: seven octets, first an indicator; kept as hexadecimal. */
    record Enhanced(String octets) implements Validity {}
}
