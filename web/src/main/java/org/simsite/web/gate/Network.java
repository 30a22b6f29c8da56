package org.simsite.web.gate;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A network of addresses: RFC 4632 §3.1, RFC 4291 §2.3.
 *
 * @param bits of the address that are the network's
 */
record Network(InetAddress address, int bits) {
    /** @throws IllegalStateException if it is none */
    static Network of(String text) {
        int slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash));
        int all = address.map(found -> found.getAddress().length * 8).orElse(-1);
        int bits = slash < 0 ? all : number(text.substring(slash + 1));
        if (address.isEmpty() || bits < 0 || bits > all) {
            throw new IllegalStateException("simsite.proxies: " + text + " is no network such as 10.0.0.0/8");
        }
        return new Network(address.get(), bits);
    }

    /** A literal address in its full form; a name is never looked up. */
    static Optional<InetAddress> address(String text) {
        if (!text.matches("\\d+(\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        if (other.getAddress().length != address.getAddress().length) {
            return false;
        }
        int rest = address.getAddress().length * 8 - bits;
        return number(address).shiftRight(rest).equals(number(other).shiftRight(rest));
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
