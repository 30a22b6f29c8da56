package org.simsite.modempool.modem;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDU as a modem shows it, with the length that stands in the line before it. Noise may cut a line, and a text of which
 * only half was read must never be taken for the whole and deleted.
 */
final class PduLine {
    private static final Pattern HEX = Pattern.compile("([0-9A-F]{2}){2,}");
    private static final Pattern LENGTH = Pattern.compile(".*[,: ]([0-9]{1,3})");

    private PduLine() {}

    /**
     * The PDU in upper-case hexadecimal; empty if it is not as long as announced.
     *
     * @param header ends with the octets of the TPDU, without those of the service centre (3GPP TS 27.005 §3.1)
     */
    static Optional<String> read(String header, String line) {
        String pdu = line.toUpperCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(header);
        if (!HEX.matcher(pdu).matches() || !length.matches()) {
            return Optional.empty();
        }
        int centre = Integer.parseInt(pdu.substring(0, 2), 16);
        int expected = 1 + centre + Integer.parseInt(length.group(1));
        return pdu.length() == 2 * expected ? Optional.of(pdu) : Optional.empty();
    }
}
