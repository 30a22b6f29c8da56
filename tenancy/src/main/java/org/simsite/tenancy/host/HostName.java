package org.simsite.tenancy.host;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host name in its one canonical form: lower case, no port, no trailing dot. Names are compared in this form only.
 *
 * @param value letters, digits and hyphens in labels of 1 to 63, at least two labels, at most 253 in all (RFC 1123
 *     §2.1, RFC 1035 §2.3.4)
 */
public record HostName(String value) implements Serializable {
    private static final int LONGEST = 253;
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

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
        // Java folds some letters beyond ASCII, such as the Kelvin sign, onto ASCII ones: refuse them first
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
        if (!PORT.matcher(port).matches() || Integer.parseInt(port) > 65535) throw new MalformedHost("bad port");
        return header.substring(0, colon);
    }

    private static void requireCanonical(String name) {
        if (name.isEmpty()) throw new MalformedHost("empty");
        if (name.length() > LONGEST) throw new MalformedHost("too long");
        String[] labels = name.split("\\.", -1);
        if (labels.length < 2) throw new MalformedHost("one label");
        for (String label : labels) requireLabel(label);
        // a last label that is not a number excludes IPv4 in all its notations (RFC 3696 §2)
        if (!labels[labels.length - 1].matches(".*[a-z].*") || labels[labels.length - 1].startsWith("0x"))
            throw new MalformedHost("an address, not a name");
    }

    private static void requireLabel(String label) {
        if (!LABEL.matcher(label).matches()) throw new MalformedHost("bad label");
        // RFC 5891 §4.2.3.1 keeps "--" in the third and fourth place for encodings; ours is xn-- alone
        if (label.startsWith("--", 2)) Punycode.requireValid(label);
    }
}
