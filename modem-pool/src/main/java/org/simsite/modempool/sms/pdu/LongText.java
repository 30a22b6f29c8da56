package org.simsite.modempool.sms.pdu;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the text of parts laid end to end: octets first, characters after, because a sender may have cut a surrogate
 * pair, or even a unit, at the border of two parts.
 */
public final class LongText {
    private LongText() {}

    /** Whatever the octets, for a reader: an ill-formed character shows as U+FFFD. */
    public static String join(List<UserData> parts) {
        var text = new StringBuilder();
        int from = 0;
        for (int to = 1; to <= parts.size(); to++) {
            if (to == parts.size() || !parts.get(from).readsAs(parts.get(to))) {
                text.append(read(parts.get(from), content(parts.subList(from, to))));
                from = to;
            }
        }
        return text.toString();
    }

    /** @throws MalformedPdu if the octets are no well-formed UTF-16, high octet first */
    public static String readUcs2(byte[] octets) throws MalformedPdu {
        if (octets.length % 2 != 0) {
            throw new MalformedPdu("TP-UD", octets.length - 1, "half a UCS-2 unit at the end");
        }
        ByteBuffer in = ByteBuffer.wrap(octets);
        try {
            return StandardCharsets.UTF_16BE.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedPdu("TP-UD", in.position(), "half a surrogate pair");
        }
    }

    private static String read(UserData like, byte[] content) {
        return switch (like.coding()) {
            case GSM7 -> like.header().alphabet().decode(content);
            case UCS2 -> new String(content, StandardCharsets.UTF_16BE);
            case OCTETS -> "";
        };
    }

    /** Octets, or septets one an octet of GSM 7-bit. */
    static byte[] content(List<UserData> parts) {
        var content = new ByteArrayOutputStream();
        parts.forEach(part -> content.writeBytes(part.octets()));
        return content.toByteArray();
    }
}
