package org.simsite.launcher.sim.pdu;

import java.io.ByteArrayOutputStream;

/**
 * A number or name on either end of a message: 3GPP TS 23.040 §9.1.2.5.
 *
 * @param type type of number and numbering plan, 0x91 international, 0x81 unknown, 0xD0 a name
 * @param value digits without a plus sign, or the name
 */
public record PhoneAddress(int type, String value) {
    private static final int INTERNATIONAL = 0x91;
    private static final int UNKNOWN = 0x81;
    private static final int NAME = 0xD0;

    /** Of {@code +8613…}, {@code 10086} or {@code Simsite}. */
    public static PhoneAddress of(String text) {
        if (text.startsWith("+")) {
            return new PhoneAddress(INTERNATIONAL, text.substring(1));
        }
        return new PhoneAddress(text.matches("[0-9*#abc]+") ? UNKNOWN : NAME, text);
    }

    static PhoneAddress read(Octets in, String field) throws MalformedTpdu {
        int length = in.next(field);
        int type = in.next(field);
        if (length > 20 || (type & 0x80) == 0) {
            throw in.bad(field, "length " + length + ", type " + type);
        }
        byte[] octets = in.take((length + 1) / 2, field);
        boolean name = (type & 0x70) == 0x50;
        return new PhoneAddress(
                type,
                name ? Gsm7.decode(Septets.unpack(octets, length * 4 / 7, 0)) : SemiOctets.decode(octets, length));
    }

    void write(ByteArrayOutputStream out) {
        boolean name = (type & 0x70) == 0x50;
        byte[] octets = name ? Septets.pack(Gsm7.encode(value), 0) : SemiOctets.encode(value);
        out.write(name ? (Gsm7.encode(value).length * 7 + 3) / 4 : value.length());
        out.write(type);
        out.writeBytes(octets);
    }

    public boolean international() {
        return (type & 0x70) == 0x10;
    }

    @Override
    public String toString() {
        return international() ? "+" + value : value;
    }
}
