package org.simsite.modempool.sms.pdu;

/** How user data is coded: 3GPP TS 23.038 §4. */
public enum Coding {
    /** Seven-bit characters, packed. */
    GSM7("gsm7"),
    /** Octets that mean something to a program, not to a reader. */
    OCTETS("8bit"),
    /** Two octets a unit, high octet first; in practice UTF-16. */
    UCS2("ucs2");

    private final String label;

    Coding(String label) {
        this.label = label;
    }

    /** Short name for tables and logs. */
    public String label() {
        return label;
    }
}
