package org.simsite.modempool.sms.pdu;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.simsite.modempool.sms.gsm7.Septets;

/**
 * User data ready to be put into a TPDU.
 *
 * @param length TP-UDL
 * @param octets TP-UD with its header
 */
record UserDataWriter(Coding coding, boolean withHeader, int length, byte[] octets) {

    /** @param text of characters that the alphabet of the header holds */
    static UserDataWriter text(Coding coding, Header header, String text) {
        return coding == Coding.GSM7
                ? septets(header, header.alphabet().encode(text).orElseThrow())
                : join(coding, header, text.getBytes(StandardCharsets.UTF_16BE));
    }

    static UserDataWriter octets(Header header, byte[] content) {
        return join(Coding.OCTETS, header, content);
    }

    private static UserDataWriter septets(Header header, byte[] septets) {
        int fillBits = UserDataReader.fillBits(header.length());
        int length = (header.length() * 8 + fillBits) / 7 + septets.length;
        UserDataWriter joined = join(Coding.GSM7, header, Septets.pack(septets, fillBits));
        return new UserDataWriter(Coding.GSM7, joined.withHeader(), length, joined.octets());
    }

    private static UserDataWriter join(Coding coding, Header header, byte[] content) {
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(header.encode());
        octets.writeBytes(content);
        return new UserDataWriter(coding, header.length() > 0, octets.size(), octets.toByteArray());
    }
}
