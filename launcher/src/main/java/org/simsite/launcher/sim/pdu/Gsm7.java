package org.simsite.launcher.sim.pdu;

import java.io.ByteArrayOutputStream;

/** The GSM 7 bit default alphabet and its extension table: 3GPP TS 23.038 §6.2.1. One octet a septet here. */
public final class Gsm7 {
    private static final char ESCAPE = 0x1B;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED_CODES = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private Gsm7() {}

    public static boolean canWrite(String text) {
        return text.chars().allMatch(c -> width((char) c) > 0);
    }

    /** Septets that the character takes: 1, 2, or 0 if the alphabet lacks it. */
    static int width(char c) {
        if (c == ESCAPE) {
            return 0;
        }
        return BASIC.indexOf(c) >= 0 ? 1 : EXTENDED.indexOf(c) >= 0 ? 2 : 0;
    }

    /** Characters that the alphabet lacks become question marks. */
    public static byte[] encode(String text) {
        var septets = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            switch (width(c)) {
                case 1 -> septets.write(BASIC.indexOf(c));
                case 2 -> {
                    septets.write(ESCAPE);
                    septets.write(EXTENDED_CODES[EXTENDED.indexOf(c)]);
                }
                default -> septets.write('?');
            }
        }
        return septets.toByteArray();
    }

    public static String decode(byte[] septets) {
        return new Alphabet7(0, 0).decode(septets);
    }

    static char[] basic() {
        return BASIC.toCharArray();
    }
}
