package org.simsite.modempool.sms.gsm7;

/** Packs 7-bit characters into octets, low bits first: 3GPP TS 23.038 §6.1.2.1. */
public final class Septets {
    private static final int BITS = 7;
    private static final int MASK = 0x7F;

    private Septets() {}

    public static byte[] pack(byte[] septets) {
        return pack(septets, 0);
    }

    /**
     * @param fillBits zero bits before the first septet, 0 to 6: behind a header they bring it to a septet's border
     * @throws IllegalArgumentException if there cannot be so many
     */
    public static byte[] pack(byte[] septets, int fillBits) {
        if (fillBits < 0 || fillBits >= BITS) {
            throw new IllegalArgumentException("fill bits are 0 to 6: " + fillBits);
        }
        var octets = new byte[(fillBits + septets.length * BITS + 7) / 8];
        int bit = fillBits;
        for (byte septet : septets) {
            int at = bit >> 3;
            int wide = (septet & MASK) << (bit & 7); // up to 14 bits: two octets
            octets[at] = (byte) (octets[at] | wide);
            if (wide > 0xFF) {
                octets[at + 1] = (byte) (wide >> 8);
            }
            bit += BITS;
        }
        return octets;
    }

    /**
     * @param count septets to read: the octets alone do not tell, for seven spare bits may be a character
     * @throws IllegalArgumentException if the octets hold fewer
     */
    public static byte[] unpack(byte[] octets, int fillBits, int count) {
        if (fillBits < 0 || count < 0 || (long) count * BITS > octets.length * 8L - fillBits) {
            throw new IllegalArgumentException(count + " septets are not in " + octets.length + " octets");
        }
        var septets = new byte[count];
        int bit = fillBits;
        for (int i = 0; i < count; i++) {
            int at = bit >> 3;
            int shift = bit & 7;
            int wide = octets[at] & 0xFF;
            if (shift > 1) { // the septet crosses into the next octet
                wide |= (octets[at + 1] & 0xFF) << 8;
            }
            septets[i] = (byte) (wide >> shift & MASK);
            bit += BITS;
        }
        return septets;
    }

    /** Septets in octets of unknown number: seven zero bits at the end are taken for what fills the last octet. */
    public static int count(byte[] octets, int fillBits) {
        int count = Math.max(0, (octets.length * 8 - fillBits) / BITS);
        boolean spare =
                count > 0 && (octets.length * 8 - fillBits) % BITS == 0 && (octets[octets.length - 1] & 0xFE) == 0;
        return spare ? count - 1 : count;
    }

    /** Octets that hold so many septets behind so many fill bits. */
    public static int octets(int fillBits, int count) {
        return (fillBits + count * BITS + 7) / 8;
    }
}
