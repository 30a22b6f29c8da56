package org.simsite.tenancy.network;

import java.io.Serializable;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A network of addresses: RFC 4632 §3.1, RFC 4291 §2.3.
 *
 * @param address its first one
 * @param bits of the address that are the network's
 */
public record Network(InetAddress address, int bits) implements Serializable {
    /** Such as {@code 10.0.0.0/8}, or one address; empty if it is none. What is beyond the network's bits is dropped. */
    public static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> address = address(slash < 0 ? text : text.substring(0, slash));
        int all = address.map(Network::size).orElse(0);
        int bits = slash < 0 ? all : number(text.substring(slash + 1));
        return address.filter(found -> bits >= 0 && bits <= all).map(found -> new Network(first(found, bits), bits));
    }

    /** A literal address in its full form; a name is never looked up. */
    public static Optional<InetAddress> address(String text) {
        if (!text.matches("\\d+(\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) return Optional.empty();
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress other) {
        return size(other) == size(address) && first(other, bits).equals(address);
    }

    /** As {@link #parse} takes it. */
    @Override
    public String toString() {
        return address.getHostAddress() + "/" + bits;
    }

    private static InetAddress first(InetAddress address, int bits) {
        int rest = size(address) - bits;
        byte[] octets = new byte[address.getAddress().length];
        byte[] kept = new BigInteger(1, address.getAddress())
                .shiftRight(rest)
                .shiftLeft(rest)
                .toByteArray();
        int count = Math.min(kept.length, octets.length);
        System.arraycopy(kept, kept.length - count, octets, octets.length - count, count);
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of its own length", e);
        }
    }

    private static int size(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
