package org.simsite.tenancy.host;

import java.net.IDN;

/** Labels in the encoding of international names, {@code xn--…} (RFC 3492, RFC 5890 §2.3.2.1). */
final class Punycode {
    private Punycode() {}

    /** @throws MalformedHost unless the label decodes to a name that encodes to this very label again */
    static void requireValid(String label) {
        if (!label.startsWith("xn--")) throw new MalformedHost("reserved label");
        String decoded = IDN.toUnicode(label);
        // toUnicode never throws: it gives back what it cannot decode
        if (decoded.equals(label)) throw new MalformedHost("bad punycode");
        if (!encode(decoded).equals(label)) throw new MalformedHost("bad punycode");
    }

    private static String encode(String decoded) {
        try {
            return IDN.toASCII(decoded, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new MalformedHost("bad punycode");
        }
    }
}
