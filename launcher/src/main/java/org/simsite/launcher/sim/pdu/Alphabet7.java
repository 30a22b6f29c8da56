package org.simsite.launcher.sim.pdu;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * The 7-bit alphabet that a message's header names, for reading: 3GPP TS 23.038 annex A. Turkish, Spanish and
 * Portuguese; a handset without the table of another language shows the default one (§6.2.1.2.4), and so does this.
 */
final class Alphabet7 {
    private static final byte ESCAPE = 0x1B;
    private static final char NONE = 0;
    private static final Map<Integer, String> LOCKING = Map.of(
            1, "04€07ı0BĞ0Cğ1CŞ1Dş40İ60ç",
            3, "04ê06ú07í08ó09ç0BÔ0Cô0EÁ0Fá12ª13Ç14À15∞16^17\\18€19Ó1A|1CÂ1Dâ1EÊ24º40Í5BÃ5CÕ5DÚ60~7Bã7Cõ7D`");
    private static final String EXTENSION = "0A\f14^28{29}2F\\3C[3D~3E]40|65€";
    private static final Map<Integer, String> SINGLE = Map.of(
            1, EXTENSION + "47Ğ49İ53Ş63ç67ğ69ı73ş",
            2, EXTENSION + "09ç41Á49Í4FÓ55Ú61á69í6Fó75ú",
            3, EXTENSION + "05ê09ç0BÔ0Cô0EÁ0Fá12Φ13Γ15Ω16Π17Ψ18Σ19Θ1FÊ41À49Í4FÓ55Ú5BÃ5CÕ61Â69í6Fó75ú7Bã7Cõ7Fâ");

    private final char[] main;
    private final char[] escaped;

    /** @param locking and single: national language identifiers, 0 for the default alphabet */
    Alphabet7(int locking, int single) {
        main = changed(Gsm7.basic(), LOCKING.getOrDefault(locking, ""));
        escaped = changed(new char[128], SINGLE.getOrDefault(single, EXTENSION));
    }

    /** An escape before a code without a character shows the main table's one (§6.2.1.1). */
    String decode(byte[] septets) {
        var text = new StringBuilder();
        for (int i = 0; i < septets.length; i++) {
            if (septets[i] == ESCAPE && i + 1 < septets.length) {
                char c = escaped[septets[++i]];
                text.append(c == NONE ? plain(septets[i]) : c);
            } else {
                text.append(plain(septets[i]));
            }
        }
        return text.toString();
    }

    private char plain(byte septet) {
        return septet == ESCAPE ? ' ' : main[septet];
    }

    /** @param changes a code of two hexadecimal digits and its character, one after the other */
    private static char[] changed(char[] table, String changes) {
        char[] changed = Arrays.copyOf(table, table.length);
        for (int i = 0; i < changes.length(); i += 3) {
            changed[HexFormat.fromHexDigits(changes, i, i + 2)] = changes.charAt(i + 2);
        }
        return changed;
    }
}
