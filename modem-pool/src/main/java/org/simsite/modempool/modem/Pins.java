package org.simsite.modempool.modem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The PINs of the cards, by ICCID; {@code *} for all others. */
public final class Pins {
    private static final String ENTRY = "([0-9]{18,22}|\\*):[0-9]{4,8}";

    private final Map<String, String> pins = new HashMap<>();

    /**
     * @param entries such as {@code 89860000000000000001:1234} and {@code *:0000}
     * @throws IllegalArgumentException if one is not of this form; it is not shown, for it holds a secret
     */
    public Pins(List<String> entries) {
        for (String entry : entries) {
            if (!entry.strip().matches(ENTRY)) {
                throw new IllegalArgumentException("simsite.sim-pins: each must be ICCID:PIN or *:PIN");
            }
            String[] parts = entry.strip().split(":", 2);
            pins.put(parts[0], parts[1]);
        }
    }

    Optional<String> find(@Nullable String iccid) {
        return Optional.ofNullable(pins.getOrDefault(iccid == null ? "*" : iccid, pins.get("*")));
    }
}
