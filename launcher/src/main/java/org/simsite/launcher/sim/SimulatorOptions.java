package org.simsite.launcher.sim;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the command line may say.
 *
 * @param port of the air on 127.0.0.1, 0 for a free one
 * @param first the first card's number, E.164; the others count up
 * @param delay between a submission and its answer
 */
public record SimulatorOptions(Path data, int port, int modems, String first, Duration delay, ZoneId zone) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "--data", ".data/simulator",
            "--port", "8190",
            "--modems", "4",
            "--numbers", "+8613900000001",
            "--delay", "0",
            "--zone", "Asia/Shanghai");

    /** @throws IllegalArgumentException with a sentence for the user */
    static SimulatorOptions parse(String... args) {
        var values = new TreeMap<>(DEFAULTS);
        for (int i = 0; i < args.length; i += 2) {
            if (!DEFAULTS.containsKey(args[i])) {
                throw new IllegalArgumentException(
                        "Unknown option " + args[i] + "; known are " + String.join(", ", values.keySet()) + ".");
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value.");
            }
            values.put(args[i], args[i + 1]);
        }
        return new SimulatorOptions(
                Path.of(values.get("--data")).toAbsolutePath().normalize(),
                number(values, "--port", 0, 65_535),
                number(values, "--modems", 1, 256),
                phone(values.get("--numbers")),
                Duration.ofMillis(number(values, "--delay", 0, 60_000)),
                zone(values.get("--zone")));
    }

    /** The cards' numbers. */
    public List<String> numbers() {
        long base = Long.parseLong(first.substring(1));
        return IntStream.range(0, modems).mapToObj(i -> "+" + (base + i)).toList();
    }

    private static int number(Map<String, String> values, String name, int lowest, int highest) {
        String value = values.get(name);
        if (!value.matches("[0-9]{1,6}") || Integer.parseInt(value) < lowest || Integer.parseInt(value) > highest) {
            throw new IllegalArgumentException(name + " must be a number from " + lowest + " to " + highest + ".");
        }
        return Integer.parseInt(value);
    }

    private static String phone(String value) {
        if (!value.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("--numbers must be the first card's number, such as +8613900000001.");
        }
        return value;
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("--zone must be a time zone such as Asia/Shanghai.", unknown);
        }
    }
}
