package org.simsite.tenancy.signup;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;

/**
 * Who asks for a tenant.
 *
 * @param address of the visitor, empty if unknown
 * @param key her program's {@code Idempotency-Key}
 */
public record Caller(String address, @Nullable String key) {
    static final Caller UNKNOWN = new Caller("", null);
    private static final int LONGEST_KEY = 200;

    /** @throws InvalidInput if the key is none */
    public Caller {
        if (key != null && !key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}"))
            throw new InvalidInput("Idempotency-Key", "key", LONGEST_KEY);
    }

    /** What one household or company shares; programs on this machine are no strangers. */
    Optional<String> network() {
        if (address.isEmpty()) return Optional.empty();
        InetAddress literal = InetAddress.ofLiteral(address);
        if (literal.isLoopbackAddress()) return Optional.empty();
        if (!(literal instanceof Inet6Address)) return Optional.of(literal.getHostAddress());
        return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), 8)) + "/64");
    }
}
