package org.simsite.modempool.sms.pdu;

import java.util.List;
import java.util.Optional;

/** TP-UD with the header and coding that say what it is: 3GPP TS 23.040 §9.2.3.24. Immutable. */
public final class UserData {
    private final DataCoding dataCoding;
    private final Header header;
    private final int length;
    private final byte[] content;

    /**
     * @param length TP-UDL
     * @param content octets behind the header; of GSM 7-bit one septet an octet
     */
    UserData(DataCoding dataCoding, Header header, int length, byte[] content) {
        this.dataCoding = dataCoding;
        this.header = header;
        this.length = length;
        this.content = content;
    }

    public Coding coding() {
        return dataCoding.coding();
    }

    public DataCoding dataCoding() {
        return dataCoding;
    }

    /** TP-UDL: septets of GSM 7-bit, else octets, each with the header. */
    public int length() {
        return length;
    }

    /**
     * What a reader sees; empty for octets. Half a character at the end of a part shows as U+FFFD: join parts by
     * {@link PartAssembler}.
     */
    public String text() {
        return LongText.join(List.of(this));
    }

    /** What is behind the header: octets, or septets one an octet of GSM 7-bit. */
    public byte[] octets() {
        return content.clone();
    }

    public Optional<Part> part() {
        return header.part();
    }

    public Optional<Ports> ports() {
        return header.ports();
    }

    /** Whom to answer in place of the sender. */
    public Optional<Address> replyAddress() {
        return header.replyAddress();
    }

    /** From the header, which counts, or else from the coding octet. */
    public Optional<MessageWaiting> messageWaiting() {
        return header.messageWaiting().or(dataCoding::messageWaiting);
    }

    /** National language identifier of the table behind an escape, 0 for the default. */
    public int singleShift() {
        return header.singleShift();
    }

    /** National language identifier of the main table, 0 for the default. */
    public int lockingShift() {
        return header.lockingShift();
    }

    /** Whether content behind this can be joined octet by octet before it is read. */
    boolean readsAs(UserData other) {
        return coding() == other.coding()
                && singleShift() == other.singleShift()
                && lockingShift() == other.lockingShift();
    }

    Header header() {
        return header;
    }
}
