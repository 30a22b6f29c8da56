package org.simsite.modempool.sms.pdu;

import org.simsite.modempool.sms.gsm7.Septets;

/** Reads TP-UDL and TP-UD: 3GPP TS 23.040 §9.2.3.16 and §9.2.3.24. */
final class UserDataReader {
    /** §9.2.3.24: octets of TP-UD at most. */
    static final int MAX_OCTETS = 140;

    private static final int BITS = 7;

    private final OctetReader in;
    private final DataCoding dataCoding;

    UserDataReader(OctetReader in, DataCoding dataCoding) {
        this.in = in;
        this.dataCoding = dataCoding;
    }

    /** Bits between a header of so many octets and the next septet's border: §9.2.3.24. */
    static int fillBits(int headerOctets) {
        return (BITS - headerOctets * 8 % BITS) % BITS;
    }

    /** @param withHeader TP-UDHI */
    UserData read(boolean withHeader) throws MalformedPdu {
        int length = in.octet("TP-UDL");
        boolean septets = dataCoding.coding() == Coding.GSM7;
        int octets = septets ? Septets.octets(0, length) : length;
        if (octets > MAX_OCTETS) {
            throw in.wrongLength("TP-UDL", octets + " octets, at most " + MAX_OCTETS);
        }
        int begin = in.position();
        var data = new OctetReader(in.octets(octets, "TP-UD"));
        Header header = withHeader ? header(data, begin) : Header.NONE;
        byte[] content = septets ? septets(data, length, begin) : data.octets(data.remaining(), "TP-UD");
        return new UserData(dataCoding, header, length, content);
    }

    private static Header header(OctetReader data, int begin) throws MalformedPdu {
        if (data.remaining() == 0) {
            throw new MalformedPdu("TP-UDHL", begin, "no header where TP-UDHI promises one");
        }
        int length = data.octet("TP-UDHL");
        if (length > data.remaining()) {
            throw new MalformedPdu("TP-UDHL", begin, "header of " + length + " octets, " + data.remaining() + " left");
        }
        return Header.of(data.octets(length, "TP-UDH"));
    }

    /** Septets behind the header, which itself counts in whole septets of {@code length}. */
    private static byte[] septets(OctetReader data, int length, int begin) throws MalformedPdu {
        int header = data.position();
        int fillBits = fillBits(header);
        int count = length - (header * 8 + fillBits) / BITS;
        if (count < 0) {
            throw new MalformedPdu("TP-UDL", begin - 1, length + " septets end within the header");
        }
        return Septets.unpack(data.octets(data.remaining(), "TP-UD"), fillBits, count);
    }
}
