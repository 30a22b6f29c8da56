package org.simsite.launcher.sim.pdu;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * TP-DCS, TP-UDL and TP-UD: 3GPP TS 23.040 §9.2.3.16 and §9.2.3.24.
 *
 * @param dcs the octet as it stands
 * @param length TP-UDL: septets for the default alphabet, octets for the others
 * @param octets header and text as they stand
 */
public record UserData(int dcs, boolean header, int length, byte[] octets) {
    private static final int MAX_OCTETS = 140;

    /** @param concat null for a text that stands alone */
    public static UserData of(Coding coding, String text, Concat concat) {
        byte[] header = concat == null ? new byte[0] : headerOf(concat);
        byte[] body;
        int length;
        if (coding == Coding.GSM7) {
            byte[] septets = Gsm7.encode(text);
            body = Septets.pack(septets, fill(header.length));
            length = (header.length * 8 + 6) / 7 + septets.length;
        } else {
            body = coding == Coding.UCS2 ? utf16(text) : text.getBytes(ISO_8859_1);
            length = header.length + body.length;
        }
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(header);
        octets.writeBytes(body);
        return new UserData(coding.dcs(), concat != null, length, octets.toByteArray());
    }

    static UserData read(Octets in, int dcs, boolean header) throws MalformedTpdu {
        int length = in.next("TP-UDL");
        int octets = Coding.ofDcs(dcs) == Coding.GSM7 ? (length * 7 + 7) / 8 : length;
        if (octets > MAX_OCTETS) {
            throw in.bad("TP-UDL", length + " is too long");
        }
        var data = new UserData(dcs, header, length, in.take(octets, "TP-UD"));
        if (header && data.headerLength() > octets) {
            throw in.bad("TP-UDHL", "longer than the user data");
        }
        return data;
    }

    public Coding coding() {
        return Coding.ofDcs(dcs);
    }

    /** Null if the text stands alone. */
    public Concat concat() {
        return header ? HeaderElements.concat(Arrays.copyOf(octets, headerLength())) : null;
    }

    public String text() {
        int from = headerLength();
        if (coding() == Coding.GSM7) {
            int skipped = (from * 8 + 6) / 7;
            byte[] body = Arrays.copyOfRange(octets, from, octets.length);
            byte[] septets = Septets.unpack(body, Math.max(0, length - skipped), fill(from));
            return HeaderElements.alphabet(Arrays.copyOf(octets, from)).decode(septets);
        }
        if (coding() == Coding.BINARY) {
            return new String(octets, from, octets.length - from, ISO_8859_1);
        }
        var text = new StringBuilder();
        for (int i = from; i + 1 < octets.length; i += 2) {
            text.append((char) ((octets[i] & 0xFF) << 8 | octets[i + 1] & 0xFF));
        }
        return text.toString();
    }

    void write(ByteArrayOutputStream out) {
        out.write(length);
        out.writeBytes(octets);
    }

    private int headerLength() {
        return header && octets.length > 0 ? 1 + (octets[0] & 0xFF) : 0;
    }

    private static int fill(int headerOctets) {
        return (7 - headerOctets * 8 % 7) % 7;
    }

    private static byte[] headerOf(Concat concat) {
        byte reference = (byte) concat.reference();
        return concat.wide()
                ? new byte[] {
                    6, 8, 4, (byte) (concat.reference() >> 8), reference, (byte) concat.total(), (byte) concat.index()
                }
                : new byte[] {5, 0, 3, reference, (byte) concat.total(), (byte) concat.index()};
    }

    /** Not {@code getBytes(UTF_16BE)}, which would repair half a surrogate pair. */
    private static byte[] utf16(String text) {
        var out = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            out.write(c >> 8);
            out.write(c);
        }
        return out.toByteArray();
    }
}
