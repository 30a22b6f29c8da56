package org.simsite.modempool.sms.pdu;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** One information element of a user data header: identifier, length, data, 3GPP TS 23.040 §9.2.3.24. */
final class Element {
    static final int SINGLE_SHIFT = 0x24; // §9.2.3.24.15
    static final int LOCKING_SHIFT = 0x25; // §9.2.3.24.16
    private static final int PART = 0x00; // §9.2.3.24.1
    private static final int WAITING = 0x01; // §9.2.3.24.2
    private static final int PORTS = 0x04; // §9.2.3.24.3
    private static final int WIDE_PORTS = 0x05; // §9.2.3.24.4
    private static final int WIDE_PART = 0x08; // §9.2.3.24.8

    private static final int REPLY_ADDRESS = 0x22; // §9.2.3.24

    private final int identifier;
    private final byte[] data;

    private Element(int identifier, byte... data) {
        this.identifier = identifier;
        this.data = data;
    }

    /** @param at position of the identifier, which the length follows */
    static Element of(byte[] header, int at, int length) {
        return new Element(header[at] & 0xFF, Arrays.copyOfRange(header, at + 2, at + 2 + length));
    }

    static Element of(Part part) {
        byte low = (byte) part.reference();
        byte total = (byte) part.total();
        byte index = (byte) part.index();
        return part.wide()
                ? new Element(WIDE_PART, (byte) (part.reference() >> 8), low, total, index)
                : new Element(PART, low, total, index);
    }

    static Element of(Ports ports) {
        byte destination = (byte) ports.destination();
        byte source = (byte) ports.source();
        return ports.wide()
                ? new Element(
                        WIDE_PORTS,
                        (byte) (ports.destination() >> 8),
                        destination,
                        (byte) (ports.source() >> 8),
                        source)
                : new Element(PORTS, destination, source);
    }

    /** @param identifier {@link #SINGLE_SHIFT} or {@link #LOCKING_SHIFT} */
    static Element ofLanguage(int identifier, int language) {
        return new Element(identifier, (byte) language);
    }

    int length() {
        return 2 + data.length;
    }

    void write(ByteArrayOutputStream octets) {
        octets.write(identifier);
        octets.write(data.length);
        octets.writeBytes(data);
    }

    /** Empty too where the index is 0 or above the total: the standard says to ignore such an element. */
    Optional<Part> part() {
        boolean wide = is(WIDE_PART, 4);
        if (!wide && !is(PART, 3)) {
            return Optional.empty();
        }
        int total = octet(data.length - 2);
        int index = octet(data.length - 1);
        int reference = wide ? octet(0) << 8 | octet(1) : octet(0);
        return index == 0 || index > total ? Optional.empty() : Optional.of(new Part(reference, total, index, wide));
    }

    Optional<Ports> ports() {
        if (is(WIDE_PORTS, 4)) {
            return Optional.of(new Ports(octet(0) << 8 | octet(1), octet(2) << 8 | octet(3), true));
        }
        return is(PORTS, 2) ? Optional.of(new Ports(octet(0), octet(1), false)) : Optional.empty();
    }

    Optional<MessageWaiting> messageWaiting() {
        return is(WAITING, 2) ? Optional.of(MessageWaiting.ofHeader(octet(0), octet(1))) : Optional.empty();
    }

    /** Whom to answer in place of the sender; empty too if the address cannot be read. */
    Optional<Address> replyAddress() {
        try {
            return identifier == REPLY_ADDRESS
                    ? Optional.of(AddressCodec.read(new OctetReader(data), "reply address"))
                    : Optional.empty();
        } catch (MalformedPdu e) {
            return Optional.empty();
        }
    }

    Optional<Integer> language(int shift) {
        return is(shift, 1) ? Optional.of(octet(0)) : Optional.empty();
    }

    private boolean is(int wanted, int length) {
        return identifier == wanted && data.length == length;
    }

    private int octet(int index) {
        return data[index] & 0xFF;
    }
}
