package org.simsite.launcher.sim.modem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings that are one number in a range and change nothing else: {@code +X=n}, {@code +X?}, {@code +X=?}. */
final class NumberSettings {
    private record Range(int first, int last, int initial) {}

    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("+CMEE", new Range(0, 2, 0)),
            Map.entry("+CMGF", new Range(0, 1, 0)),
            Map.entry("+CMMS", new Range(0, 2, 0)),
            Map.entry("+CSDH", new Range(0, 1, 0)),
            Map.entry("+CLIP", new Range(0, 1, 0)),
            Map.entry("+CLIR", new Range(0, 2, 0)),
            Map.entry("+COLP", new Range(0, 1, 0)),
            Map.entry("+CRC", new Range(0, 1, 0)),
            Map.entry("+CR", new Range(0, 1, 0)),
            Map.entry("+CCWA", new Range(0, 1, 0)),
            Map.entry("+CVHU", new Range(0, 2, 0)),
            Map.entry("+CFUN", new Range(0, 4, 1)),
            Map.entry("+CGATT", new Range(0, 1, 1)),
            Map.entry("+CTZU", new Range(0, 1, 0)),
            Map.entry("+CTZR", new Range(0, 2, 0)),
            Map.entry("+CSCB", new Range(0, 1, 0)));

    private final Map<String, Integer> values = new HashMap<>();

    static List<String> names() {
        return List.copyOf(RANGES.keySet());
    }

    int value(String name) {
        return values.getOrDefault(name, RANGES.get(name).initial());
    }

    void reset() {
        values.clear();
    }

    Reply run(Call call) throws AtError {
        Range range = RANGES.get(call.name());
        return switch (call.form()) {
            case TEST -> Reply.of(call.name() + ": (" + range.first() + "-" + range.last() + ")");
            case READ -> Reply.of(call.name() + ": " + value(call.name()));
            case RUN -> set(call.name(), range.initial());
            case SET -> {
                int value = call.number(0, range.initial());
                if (value < range.first() || value > range.last()) {
                    throw AtError.parameters();
                }
                yield set(call.name(), value);
            }
        };
    }

    private Reply set(String name, int value) {
        values.put(name, value);
        return Reply.OK;
    }
}
