package org.simsite.modempool.sms.pdu;

import java.time.Duration;
import java.time.OffsetDateTime;

/** How long the service centre shall try: TP-VP, 3GPP TS 23.040 §9.2.3.12. */
public sealed interface Validity permits Validity.Unstated, Validity.Relative, Validity.Absolute, EnhancedValidity {

    /** TP-VPF in bits 4 and 3 of the first octet: §9.2.3.3. */
    int format();

    /** TP-VP as it is sent. */
    byte[] octets();

    /** Left to the service centre: no TP-VP in the TPDU. */
    record Unstated() implements Validity {
        @Override
        public int format() {
            return 0;
        }

        @Override
        public byte[] octets() {
            return new byte[0];
        }
    }

    /** §9.2.3.12.1: one octet, in steps that grow from five minutes to a week. */
    record Relative(int octet) implements Validity {
        public Relative {
            if (octet < 0 || octet > 0xFF) {
                throw new IllegalArgumentException("no octet: " + octet);
            }
        }

        /**
         * The shortest period that is not below {@code period}.
         *
         * @throws IllegalArgumentException if that is over already, or longer than 63 weeks
         */
        public static Relative of(Duration period) {
            return new Relative(RelativePeriod.octet(period));
        }

        public Duration period() {
            return RelativePeriod.period(octet);
        }

        @Override
        public int format() {
            return 0x10;
        }

        @Override
        public byte[] octets() {
            return new byte[] {(byte) octet};
        }
    }

    /** §9.2.3.12.2: until a moment. */
    record Absolute(OffsetDateTime until) implements Validity {
        @Override
        public int format() {
            return 0x18;
        }

        @Override
        public byte[] octets() {
            return TimeStamps.encode(until);
        }
    }
}
