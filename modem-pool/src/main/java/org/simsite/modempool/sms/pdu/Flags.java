package org.simsite.modempool.sms.pdu;

/**
 * The first octet of a TPDU: its type and bits whose meaning depends on the type, 3GPP TS 23.040 §9.2.2.
 *
 * @param octet 0 to 255
 */
public record Flags(int octet) {
    private static final int BIT_2 = 0x04; // TP-MMS of what comes in, TP-RD of what goes out
    private static final int LOOP_PREVENTION = 0x08;
    private static final int STATUS_REPORT = 0x20;
    private static final int HEADER = 0x40;
    private static final int REPLY_PATH = 0x80;

    /** TP-MMS of a text that came in, §9.2.3.2: the bit says that no more wait at the service centre. */
    public boolean moreMessages() {
        return (octet & BIT_2) == 0;
    }

    /** TP-RD of a text to go out, §9.2.3.25. */
    public boolean rejectDuplicates() {
        return (octet & BIT_2) != 0;
    }

    /** TP-LP, §9.2.3.28: not to be forwarded, and not to be answered by a machine. */
    public boolean loopPrevention() {
        return (octet & LOOP_PREVENTION) != 0;
    }

    /** TP-SRI of a text that came in (§9.2.3.4: its sender gets a report), TP-SRR of one to go out (§9.2.3.5). */
    public boolean statusReport() {
        return (octet & STATUS_REPORT) != 0;
    }

    /** TP-UDHI, §9.2.3.23. */
    public boolean header() {
        return (octet & HEADER) != 0;
    }

    /** TP-RP, §9.2.3.17. */
    public boolean replyPath() {
        return (octet & REPLY_PATH) != 0;
    }
}
