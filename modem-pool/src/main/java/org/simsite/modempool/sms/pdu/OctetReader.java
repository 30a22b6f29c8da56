package org.simsite.modempool.sms.pdu;

import java.util.Arrays;
import java.util.HexFormat;

/** Reads octets from left to right; what is missing is refused by the name of the field that wanted it. */
final class OctetReader {
    private final byte[] octets;
    private int position;

    OctetReader(byte[] octets) {
        this.octets = octets;
    }

    static OctetReader ofHex(String hex) throws MalformedPdu {
        for (int i = 0; i < hex.length(); i++) {
            if (!HexFormat.isHexDigit(hex.charAt(i))) {
                throw new MalformedPdu("hexadecimal", i / 2, "no digit: U+%04X".formatted((int) hex.charAt(i)));
            }
        }
        if (hex.length() % 2 != 0) {
            throw new MalformedPdu("hexadecimal", hex.length() / 2, "half an octet");
        }
        return new OctetReader(HexFormat.of().parseHex(hex));
    }

    int position() {
        return position;
    }

    int remaining() {
        return octets.length - position;
    }

    /** Whether so many octets follow and each of them is 0. */
    boolean areZero(int count) {
        return count <= remaining() && Arrays.equals(octets, position, position + count, new byte[count], 0, count);
    }

    int octet(String field) throws MalformedPdu {
        return octets(1, field)[0] & 0xFF;
    }

    byte[] octets(int count, String field) throws MalformedPdu {
        if (count > remaining()) {
            throw new MalformedPdu(field, position, "needs " + count + " octets, " + remaining() + " left");
        }
        position += count;
        return Arrays.copyOfRange(octets, position - count, position);
    }

    /** A fault of the octet that was read last: a length that cannot be. */
    MalformedPdu wrongLength(String field, String reason) {
        return new MalformedPdu(field, position - 1, reason);
    }
}
