package org.simsite.launcher.sim.modem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.simsite.launcher.sim.pdu.Gsm7;

/** How strings travel between modem and terminal, {@code +CSCS}: 3GPP TS 27.007 §5.5. One char is one octet here. */
enum CharacterSet {
    GSM,
    IRA,
    UCS2,
    UTF_8BIT,
    LATIN_1;

    static Optional<CharacterSet> named(String name) {
        return Arrays.stream(values())
                .filter(set -> set.label().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    String label() {
        return switch (this) {
            case UTF_8BIT -> "UTF-8";
            case LATIN_1 -> "8859-1";
            default -> name();
        };
    }

    String encode(String text) {
        return switch (this) {
            case GSM -> new String(Gsm7.encode(text), ISO_8859_1);
            case IRA -> text.replaceAll("[^\\x00-\\x7F]", "?");
            case UCS2 -> hex(text);
            case UTF_8BIT -> new String(text.getBytes(UTF_8), ISO_8859_1);
            case LATIN_1 -> text;
        };
    }

    String decode(String octets) {
        return switch (this) {
            case GSM -> Gsm7.decode(octets.replaceAll("[^\\x00-\\x7F]", "?").getBytes(ISO_8859_1));
            case UCS2 -> octets.matches("([0-9A-Fa-f]{4})+") ? unhex(octets) : octets;
            case UTF_8BIT -> new String(octets.getBytes(ISO_8859_1), UTF_8);
            case IRA, LATIN_1 -> octets;
        };
    }

    static String hex(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format("%04X", c)));
        return out.toString();
    }

    private static String unhex(String hex) {
        var out = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            out.append((char) Integer.parseInt(hex, i, i + 4, 16));
        }
        return out.toString();
    }
}
