package org.simsite.tenancy.host;

import java.io.Serializable;
import java.util.Locale;

/**
 * A host name in its one canonical form: lower case, no port, no trailing dot. Names are compared in this form only.
 *
 * @param value letters, digits and hyphens in labels of 1 to 63, at least two labels, at most 253 in all (RFC 1123
 *     §2.1, RFC 1035 §2.3.4)
 */
public record HostName(String value) implements Serializable {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;

    public HostName {
        requireCanonical(value);
    }

    /**
     * The name in a Host header.
     *
     * @throws MalformedHost if it is anything but a DNS name with at most one trailing dot and one port
     */
    public static HostName parse(String hostHeader) {
        // room for the dot, the colon and five digits
        if (hostHeader.length() > LONGEST + 7) throw new MalformedHost("too long");
        String name = withoutPort(hostHeader);
        if (name.endsWith(".")) name = name.substring(0, name.length() - 1);
        // Unicode folds some letters beyond ASCII, such as the Kelvin sign, onto ASCII ones: refuse them first
        if (!name.chars().allMatch(c -> c > ' ' && c < 0x7f)) throw new MalformedHost("not plain ASCII");
        return new HostName(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String withoutPort(String header) {
        int colon = header.indexOf(':');
        if (colon < 0) return header;
        String port = header.substring(colon + 1);
        boolean number = !port.isEmpty() && port.length() <= 5 && port.chars().allMatch(HostName::digit);
        if (!number || Integer.parseInt(port) > 65535) throw new MalformedHost("bad port");
        return header.substring(0, colon);
    }

    private static void requireCanonical(String name) {
        if (name.isEmpty()) throw new MalformedHost("empty");
        if (name.length() > LONGEST) throw new MalformedHost("too long");
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            requireLabel(name, start, dot);
            start = dot + 1;
        }
        requireLabel(name, start, name.length());
        if (start == 0) throw new ForeignHost("one label");
        // no top-level domain is a number, which excludes IPv4 in all its notations (RFC 3696 §2)
        if (name.startsWith("0x", start) || name.chars().skip(start).allMatch(HostName::digit))
            throw new ForeignHost("an address, not a name");
    }

    private static void requireLabel(String name, int from, int to) {
        if (from == to || to - from > LONGEST_LABEL) throw new MalformedHost("empty or over-long label");
        if (name.charAt(from) == '-' || name.charAt(to - 1) == '-') throw new MalformedHost("hyphen at an end");
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            if (!(c >= 'a' && c <= 'z' || digit(c) || c == '-')) throw new MalformedHost("bad character");
        }
        // RFC 5891 §4.2.3.1 keeps "--" in the third and fourth place for encodings; xn-- is the only one there is
        if (to - from > 3 && name.startsWith("--", from + 2)) Punycode.requireValid(name.substring(from, to));
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
