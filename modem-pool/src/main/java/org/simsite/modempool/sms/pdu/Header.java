package org.simsite.modempool.sms.pdu;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.simsite.modempool.sms.gsm7.Alphabet;

/** The user data header and its information elements: 3GPP TS 23.040 §9.2.3.24. */
final class Header {
    static final Header NONE = new Header(List.of());

    private final List<Element> elements;

    Header(List<Element> elements) {
        this.elements = List.copyOf(elements);
    }

    /**
     * Too few or too many octets in the last element: the whole header is ignored, as §9.2.3.24 asks.
     *
     * @param octets the header without its length
     */
    static Header of(byte[] octets) {
        var elements = new ArrayList<Element>();
        int at = 0;
        while (at < octets.length) {
            int length = at + 1 < octets.length ? octets[at + 1] & 0xFF : octets.length;
            if (at + 2 + length > octets.length) {
                return NONE;
            }
            elements.add(Element.of(octets, at, length));
            at += 2 + length;
        }
        return new Header(elements);
    }

    /** Octets with the length, none for no elements. */
    int length() {
        int sum = elements.stream().mapToInt(Element::length).sum();
        return sum == 0 ? 0 : sum + 1;
    }

    byte[] encode() {
        var octets = new ByteArrayOutputStream();
        if (!elements.isEmpty()) {
            octets.write(length() - 1);
            elements.forEach(element -> element.write(octets));
        }
        return octets.toByteArray();
    }

    Header plus(Element element) {
        var more = new ArrayList<>(elements);
        more.add(element);
        return new Header(more);
    }

    Optional<Part> part() {
        return last(Element::part);
    }

    Optional<Ports> ports() {
        return last(Element::ports);
    }

    Optional<MessageWaiting> messageWaiting() {
        return last(Element::messageWaiting);
    }

    Optional<Address> replyAddress() {
        return last(Element::replyAddress);
    }

    /** National language identifier behind an escape, 0 for none. */
    int singleShift() {
        return last(element -> element.language(Element.SINGLE_SHIFT)).orElse(0);
    }

    /** National language identifier of the main table, 0 for none. */
    int lockingShift() {
        return last(element -> element.language(Element.LOCKING_SHIFT)).orElse(0);
    }

    Alphabet alphabet() {
        return Alphabet.of(lockingShift(), singleShift());
    }

    /** §9.2.3.24: of elements that repeat or exclude each other the last one counts. */
    private <T> Optional<T> last(Function<Element, Optional<T>> reading) {
        return elements.reversed().stream()
                .map(reading)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
