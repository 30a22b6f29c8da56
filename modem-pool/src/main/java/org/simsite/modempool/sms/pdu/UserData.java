package org.simsite.modempool.sms.pdu;

import java.util.Optional;

/** TP-UD with the header and coding that say what it is: 3GPP TS 23.040 §9.2.3.24. */
public final class UserData {
    UserData() {}

    public Coding coding() {
        throw new UnsupportedOperationException();
    }

    /** What a reader sees; empty for octets. Half a character at the end of a part shows as U+FFFD: join parts by {@link PartAssembler}. */
    public String text() {
        throw new UnsupportedOperationException();
    }

    /** The octets after the header: the content of 8-bit data, packed septets of GSM 7-bit. */
    public byte[] octets() {
        throw new UnsupportedOperationException();
    }

    public Optional<Part> part() {
        throw new UnsupportedOperationException();
    }

    public Optional<Ports> ports() {
        throw new UnsupportedOperationException();
    }
}
