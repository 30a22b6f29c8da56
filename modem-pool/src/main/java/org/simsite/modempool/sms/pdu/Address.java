package org.simsite.modempool.sms.pdu;

import java.util.regex.Pattern;

/**
 * Who a text is from or for: a number or a name, 3GPP TS 23.040 §9.1.2.5.
 *
 * @param type the type-of-address octet: 1, three bits type of number, four bits numbering plan
 * @param text the number, with {@code +} if international, or up to 11 characters of an alphanumeric name
 */
public record Address(int type, String text) {
    static final int INTERNATIONAL = 0x91;
    static final int UNKNOWN = 0x81;
    static final int ALPHANUMERIC = 0xD0;
    private static final int TYPE_OF_NUMBER = 0x70;

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9*#]{1,20}");

    /** Reads a number ({@code +} and digits, or digits of the network's dialling plan) or else a name. */
    public static Address of(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return new Address(ALPHANUMERIC, text);
        }
        return new Address(text.startsWith("+") ? INTERNATIONAL : UNKNOWN, text);
    }

    /** @throws IllegalArgumentException if it is no number of at most 20 digits */
    static Address ofNumber(String number) {
        Address address = of(number);
        if (address.isAlphanumeric()) {
            throw new IllegalArgumentException("no phone number of at most 20 digits: " + number);
        }
        return address;
    }

    public boolean isInternational() {
        return (type & TYPE_OF_NUMBER) == (INTERNATIONAL & TYPE_OF_NUMBER);
    }

    /** A name such as {@code Vodafone}: nobody can be answered there. */
    public boolean isAlphanumeric() {
        return (type & TYPE_OF_NUMBER) == (ALPHANUMERIC & TYPE_OF_NUMBER);
    }

    @Override
    public String toString() {
        return text;
    }
}
