package org.simsite.modempool.at;

import java.util.regex.Pattern;

/**
 * What follows the prompt of {@code +CMGS} and {@code +CMGW} in PDU mode: hexadecimal digits, nothing else (3GPP TS 27.005
 * §4.3).
 *
 * @param hex service centre and TPDU, at most 176 octets
 */
public record PduBody(String hex) {
    private static final Pattern HEX = Pattern.compile("([0-9A-F]{2}){2,176}");

    /** @throws IllegalArgumentException if there is anything but pairs of upper-case hexadecimal digits */
    public PduBody {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a PDU in upper-case hexadecimal (" + hex.length() + " characters)");
        }
    }
}
