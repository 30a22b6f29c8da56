package org.simsite.modempool.sms.pdu;

/**
 * Which part of a long text a TPDU is: 3GPP TS 23.040 §9.2.3.24.1 (8-bit reference) and §9.2.3.24.8 (16-bit).
 *
 * @param reference the same in every part, 0 to 255 or to 65535 if wide
 * @param total number of parts, 1 to 255
 * @param index this part, 1 to total
 * @param wide whether the reference has 16 bits
 */
public record Part(int reference, int total, int index, boolean wide) {
    static final int MAX_TOTAL = 255;

    public Part {
        if (reference < 0 || reference > (wide ? 0xFFFF : 0xFF)) {
            throw new IllegalArgumentException("reference out of range: " + reference);
        }
        if (total < 1 || total > MAX_TOTAL || index < 1 || index > total) {
            throw new IllegalArgumentException("no part: " + index + " of " + total);
        }
    }
}
