package org.simsite.modempool.sms.pdu;

/** Digits two an octet, the low half first: 3GPP TS 23.040 §9.1.2.3. */
final class SemiOctets {
    /** By value; 15 marks the end of an odd number of digits. */
    private static final String DIGITS = "0123456789*#abc";

    private static final int END = 0xF;

    private SemiOctets() {}

    /** @param count semi-octets to read; an end mark before that ends the digits */
    static String decode(byte[] octets, int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            int half = octets[i / 2] >> (i % 2 * 4) & 0xF;
            if (half == END) {
                break;
            }
            digits.append(DIGITS.charAt(half));
        }
        return digits.toString();
    }

    /** @throws IllegalArgumentException if a character is no digit of an address */
    static byte[] encode(String digits) {
        var octets = new byte[(digits.length() + 1) / 2];
        for (int i = 0; i < digits.length(); i += 2) {
            int high = i + 1 < digits.length() ? value(digits.charAt(i + 1)) : END;
            octets[i / 2] = (byte) (high << 4 | value(digits.charAt(i)));
        }
        return octets;
    }

    private static int value(char digit) {
        int value = DIGITS.indexOf(digit);
        if (value < 0) {
            throw new IllegalArgumentException("no digit of an address: U+%04X".formatted((int) digit));
        }
        return value;
    }
}
