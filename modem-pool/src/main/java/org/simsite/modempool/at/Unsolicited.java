package org.simsite.modempool.at;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line the modem sent without being asked (an unsolicited result code, URC).
 *
 * @param line the line itself, for example {@code +CMTI: "SM",3}
 * @param pdu the line after it, where it announces one
 */
public record Unsolicited(String line, @Nullable String pdu) {
    /** How such lines begin, and whether a PDU follows. */
    private static final Map<String, Boolean> BEGINNINGS = read();

    /** The name before the colon, for example {@code +CMTI}. */
    public String name() {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon);
    }

    /** The beginning that makes this line an unsolicited one. */
    static Optional<String> beginning(String line) {
        return BEGINNINGS.keySet().stream().filter(line::startsWith).findFirst();
    }

    static boolean announcesPdu(String beginning) {
        return BEGINNINGS.getOrDefault(beginning, false);
    }

    private static Map<String, Boolean> read() {
        Map<String, Boolean> beginnings = new HashMap<>();
        for (String entry : TextTable.lines("unsolicited.txt")) {
            boolean pdu = entry.endsWith(" pdu");
            beginnings.put(pdu ? entry.substring(0, entry.length() - 4) : entry, pdu);
        }
        return Map.copyOf(beginnings);
    }
}
