package org.simsite.launcher.sim.pdu;

/** Walks the information elements of a user data header: 3GPP TS 23.040 §9.2.3.24. */
final class HeaderElements {
    private static final int CONCAT_8 = 0x00;
    private static final int CONCAT_16 = 0x08;
    private static final int SINGLE_SHIFT = 0x24;
    private static final int LOCKING_SHIFT = 0x25;

    private HeaderElements() {}

    /**
     * The last concatenation element wins, elements that are cut short or impossible are passed over.
     *
     * @param header with its length octet in front
     */
    static Concat concat(byte[] header) {
        Concat found = null;
        for (int at = 1; at + 1 < header.length; at += 2 + (header[at + 1] & 0xFF)) {
            int length = header[at + 1] & 0xFF;
            boolean wide = header[at] == CONCAT_16 && length == 4;
            if ((wide || header[at] == CONCAT_8 && length == 3) && at + 2 + length <= header.length) {
                Concat read = read(header, at + 2, wide);
                found = read.index() >= 1 && read.index() <= read.total() ? read : found;
            }
        }
        return found;
    }

    /** The alphabet that the header names: 3GPP TS 23.040 §9.2.3.24.15 and §9.2.3.24.16. */
    static Alphabet7 alphabet(byte[] header) {
        int locking = 0;
        int single = 0;
        for (int at = 1; at + 2 < header.length; at += 2 + (header[at + 1] & 0xFF)) {
            if (header[at + 1] == 1) {
                locking = header[at] == LOCKING_SHIFT ? header[at + 2] : locking;
                single = header[at] == SINGLE_SHIFT ? header[at + 2] : single;
            }
        }
        return new Alphabet7(locking, single);
    }

    private static Concat read(byte[] header, int at, boolean wide) {
        int reference = header[at] & 0xFF;
        int next = at + 1;
        if (wide) {
            reference = reference << 8 | header[next++] & 0xFF;
        }
        return new Concat(reference, header[next] & 0xFF, header[next + 1] & 0xFF, wide);
    }
}
