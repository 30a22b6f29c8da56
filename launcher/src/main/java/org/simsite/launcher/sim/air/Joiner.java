package org.simsite.launcher.sim.air;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.simsite.launcher.sim.pdu.Concat;

/**
 * Joins parts into texts in the order of their coming. A part that comes a second time opens a second text, so that a
 * doubled send shows.
 */
final class Joiner {
    private record Key(String from, int reference, int total, boolean wide) {}

    private final String to;
    private final Map<Key, Map<Integer, Part>> open = new LinkedHashMap<>();
    private final List<HandsetText> texts = new ArrayList<>();

    Joiner(String to) {
        this.to = to;
    }

    void add(Part part) {
        Concat concat = part.submit().data().concat();
        if (concat == null) {
            texts.add(text(Map.of(1, part), 1));
            return;
        }
        var key = new Key(part.from(), concat.reference(), concat.total(), concat.wide());
        var parts = open.computeIfAbsent(key, k -> new TreeMap<>());
        if (parts.containsKey(concat.index())) {
            texts.add(text(parts, concat.total()));
            parts = new TreeMap<>();
            open.put(key, parts);
        }
        parts.put(concat.index(), part);
        if (parts.size() == concat.total()) {
            texts.add(text(parts, concat.total()));
            open.remove(key);
        }
    }

    /** Whole texts in the order of their last parts, then those that still lack parts. */
    List<HandsetText> texts() {
        var all = new ArrayList<>(texts);
        open.forEach((key, parts) -> all.add(text(parts, key.total())));
        return all;
    }

    private HandsetText text(Map<Integer, Part> parts, int total) {
        Part last =
                parts.values().stream().max((a, b) -> a.id().compareTo(b.id())).orElseThrow();
        String text =
                parts.values().stream().map(part -> part.submit().data().text()).collect(Collectors.joining());
        List<Integer> missing = IntStream.rangeClosed(1, total)
                .filter(index -> !parts.containsKey(index))
                .boxed()
                .toList();
        return new HandsetText(
                last.id(),
                last.from(),
                to,
                text,
                last.at(),
                total,
                last.submit().data().coding(),
                missing);
    }
}
