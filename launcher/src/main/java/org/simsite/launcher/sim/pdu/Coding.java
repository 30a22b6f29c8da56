package org.simsite.launcher.sim.pdu;

/** How the characters of a text are written, as told by TP-DCS: 3GPP TS 23.038 §4. */
public enum Coding {
    GSM7(0x00, 160, 153),
    BINARY(0x04, 140, 134),
    UCS2(0x08, 70, 67);

    private final int dcs;
    private final int alone;
    private final int joined;

    Coding(int dcs, int alone, int joined) {
        this.dcs = dcs;
        this.alone = alone;
        this.joined = joined;
    }

    public int dcs() {
        return dcs;
    }

    /** Units (septets, octets or UTF-16 code units) that fit in one message without a header. */
    int alone() {
        return alone;
    }

    /** Units that fit beside a concatenation header of six octets. */
    int joined() {
        return joined;
    }

    /** Reserved groups read as the default alphabet, as the standard asks. */
    static Coding ofDcs(int dcs) {
        int group = dcs >> 4;
        if (group < 0x8) {
            return switch (dcs >> 2 & 3) {
                case 1 -> BINARY;
                case 2 -> UCS2;
                default -> GSM7;
            };
        }
        if (group == 0xF) {
            return (dcs & 4) != 0 ? BINARY : GSM7;
        }
        return group == 0xE ? UCS2 : GSM7;
    }
}
