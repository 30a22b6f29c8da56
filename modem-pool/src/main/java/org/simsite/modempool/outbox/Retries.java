package org.simsite.modempool.outbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * How long to wait after a refusal and when to give up, from the table {@code retries.properties} beside this class.
 *
 * @param first doubles with each refusal
 * @param tries refused in all, whatever the validity
 */
record Retries(Duration first, Duration longest, int tries) {
    private static final Map<Verdict, Retries> TABLE = read();

    /** A verdict without a line is tried as {@link Verdict#LATER}. */
    static Retries after(Verdict verdict) {
        return requireNonNull(TABLE.get(TABLE.containsKey(verdict) ? verdict : Verdict.LATER));
    }

    /** @param refusals so far, from 1 */
    Duration pause(int refusals) {
        Duration pause = first.multipliedBy(1L << Math.clamp(refusals - 1L, 0, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    private static Map<Verdict, Retries> read() {
        var lines = new Properties();
        try (var in = requireNonNull(Retries.class.getResourceAsStream("retries.properties"))) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Verdict, Retries> table = new EnumMap<>(Verdict.class);
        lines.stringPropertyNames().forEach(name -> table.put(Verdict.valueOf(name), of(lines.getProperty(name))));
        return table;
    }

    private static Retries of(String line) {
        String[] words = line.strip().split("\\s+");
        return new Retries(Duration.parse(words[0]), Duration.parse(words[1]), Integer.parseInt(words[2]));
    }
}
