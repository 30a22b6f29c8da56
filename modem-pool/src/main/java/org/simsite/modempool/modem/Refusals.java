package org.simsite.modempool.modem;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.outbox.Verdict;

/** What an error at sending means for the text: the table {@code refusals.properties} beside this class says it. */
final class Refusals {
    private static final Set<Integer> NO_ROOM = Set.of(320, 322);
    private static final Map<String, Verdict> TABLE = read();

    private static final Set<Verdict> OF_CARD = EnumSet.of(Verdict.LATER, Verdict.OTHER_SIM, Verdict.MODEM);

    private Refusals() {}

    static Verdict verdict(AtError error) {
        return verdict(error.kind(), error.code());
    }

    static Verdict verdict(AtError.Kind kind, int code) {
        return TABLE.getOrDefault(kind + " " + code, Verdict.LATER);
    }

    /** Whether the memory is at fault and not the text. */
    static boolean isNoRoom(AtError error) {
        return error.kind() == AtError.Kind.CMS && NO_ROOM.contains(error.code());
    }

    /** Whether the card, its network or the device may be at fault: a row of these says that another text fares no better. */
    static boolean isOfCard(AtError error) {
        return OF_CARD.contains(verdict(error)) && !isNoRoom(error);
    }

    private static Map<String, Verdict> read() {
        var lines = new Properties();
        try (var in = requireNonNull(Refusals.class.getResourceAsStream("refusals.properties"))) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Verdict> table = new HashMap<>();
        lines.stringPropertyNames().forEach(name -> {
            String[] words = name.toUpperCase(Locale.ROOT).split("\\.", 2);
            for (String code : lines.getProperty(name).strip().split("\\s+")) {
                if (table.put(words[0] + " " + code, Verdict.valueOf(words[1])) != null) {
                    throw new IllegalStateException("twice in the table of refusals: " + words[0] + " " + code);
                }
            }
        });
        return Map.copyOf(table);
    }
}
