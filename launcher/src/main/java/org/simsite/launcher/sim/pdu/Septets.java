package org.simsite.launcher.sim.pdu;

/** Seven-bit packing, low bits first: 3GPP TS 23.038 §6.1.2.1. */
final class Septets {
    private Septets() {}

    /** @param skip bits left zero in front, so that the septets begin on a septet border after a header */
    static byte[] pack(byte[] septets, int skip) {
        var packed = new byte[(skip + septets.length * 7 + 7) / 8];
        for (int i = 0; i < septets.length; i++) {
            int bit = skip + i * 7;
            int pair = (septets[i] & 0x7F) << bit % 8;
            packed[bit / 8] |= (byte) pair;
            if (pair > 0xFF) {
                packed[bit / 8 + 1] |= (byte) (pair >> 8);
            }
        }
        return packed;
    }

    static byte[] unpack(byte[] packed, int count, int skip) {
        var septets = new byte[count];
        for (int i = 0; i < count; i++) {
            int bit = skip + i * 7;
            int pair = packed[bit / 8] & 0xFF;
            if (bit / 8 + 1 < packed.length) {
                pair |= (packed[bit / 8 + 1] & 0xFF) << 8;
            }
            septets[i] = (byte) (pair >> bit % 8 & 0x7F);
        }
        return septets;
    }
}
