package org.simsite.modempool.at;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line the modem sent without being asked (an unsolicited result code, URC).
 *
 * @param line the line itself, for example {@code +CMTI: "SM",3}
 * @param pdu the line after it, where it announces one
 */
public record Unsolicited(String line, @Nullable String pdu) {
    private static final Set<String> MEANINGS = Set.of("pdu", "restart");
    /** How such lines begin, and what that means: that a PDU follows, that the modem began anew, or nothing. */
    private static final Map<String, String> BEGINNINGS = read();

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
        return "pdu".equals(BEGINNINGS.get(beginning));
    }

    /** Whether a modem that says so has forgotten all it was told. */
    static boolean tellsRestart(String line) {
        return beginning(line).map(BEGINNINGS::get).filter("restart"::equals).isPresent();
    }

    private static Map<String, String> read() {
        Map<String, String> beginnings = new HashMap<>();
        for (String entry : TextTable.lines("unsolicited.txt")) {
            int blank = entry.lastIndexOf(' ');
            String meaning = entry.substring(blank + 1);
            boolean known = MEANINGS.contains(meaning);
            beginnings.put(known ? entry.substring(0, blank) : entry, known ? meaning : "");
        }
        return Map.copyOf(beginnings);
    }
}
