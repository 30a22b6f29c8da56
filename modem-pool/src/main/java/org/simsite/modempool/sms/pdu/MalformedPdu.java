package org.simsite.modempool.sms.pdu;

import java.util.Locale;

/** Octets that are no PDU of 3GPP TS 23.040: names the field that could not be read and where it begins. */
public final class MalformedPdu extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final int octet;

    /** @param octet offset of the fault from the first octet of what was decoded, 0 is the first */
    public MalformedPdu(String field, int octet, String reason) {
        super(String.format(Locale.ROOT, "%s at octet %d: %s", field, octet, reason));
        this.field = field;
        this.octet = octet;
    }

    /** Name of the field as the standard writes it, such as {@code TP-UDL}. */
    public String field() {
        return field;
    }

    /** Offset of the fault from the first octet, 0 is the first. */
    public int octet() {
        return octet;
    }
}
