package org.simsite.launcher.sim.pdu;

/** Digits two in an octet, the first in the low half: 3GPP TS 23.040 §9.1.2.3. */
final class SemiOctets {
    private static final String DIGITS = "0123456789*#abc";

    private SemiOctets() {}

    static byte[] encode(String digits) {
        var octets = new byte[(digits.length() + 1) / 2];
        for (int i = 0; i < octets.length; i++) {
            int high = 2 * i + 1 < digits.length() ? DIGITS.indexOf(digits.charAt(2 * i + 1)) : 0xF;
            octets[i] = (byte) (high << 4 | DIGITS.indexOf(digits.charAt(2 * i)));
        }
        return octets;
    }

    static String decode(byte[] octets, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count && i < 2 * octets.length; i++) {
            int half = i % 2 == 0 ? octets[i / 2] & 0xF : octets[i / 2] >> 4 & 0xF;
            if (half < DIGITS.length()) {
                digits.append(DIGITS.charAt(half));
            }
        }
        return digits.toString();
    }
}
