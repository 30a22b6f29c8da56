package org.simsite.modempool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the people behind the phones have in mind, by the pair (phone, card): whom they read, and whom they mean. */
final class Minds {
    private final MovingClock clock;
    private final Duration memory;

    /** Whose texts a phone has read over a card, and when: whom she can mean by an answer without a prefix. */
    private final Map<String, Map<String, Instant>> read = new HashMap<>();
    /** Whom she meant, by the text's words; empty where only the pool can ask. */
    private final Map<String, Set<String>> meant = new HashMap<>();
    /** What she wrote over a pair that is not handed on, and when. */
    private final Map<String, Map<String, Instant>> waiting = new HashMap<>();

    private final Map<String, String> pairOf = new HashMap<>();
    /** What happened to a pair, told when it goes wrong. */
    private final Map<String, List<String>> history = new HashMap<>();

    Minds(MovingClock clock, Duration memory) {
        this.clock = clock;
        this.memory = memory;
    }

    /** Whose texts she may still have in mind. */
    Set<String> known(String pair) {
        return read.getOrDefault(pair, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(clock.instant().minus(memory)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void hasRead(String pair, String holder) {
        note(pair, "knows " + holder);
        read.computeIfAbsent(pair, any -> new HashMap<>()).put(holder, clock.instant());
    }

    void note(String pair, String event) {
        history.computeIfAbsent(pair, any -> new ArrayList<>()).add(clock.instant() + " " + event);
    }

    void means(String words, Set<String> holders) {
        meant.put(words, holders);
    }

    /** Asked of late whom she means, she says it for all that she wrote since. */
    void answersTheQuestion(String pair, String answer) {
        Instant since = clock.instant().minus(Duration.ofHours(24));
        waiting.getOrDefault(pair, Map.of()).forEach((words, at) -> {
            if (at.isAfter(since)) {
                meant.put(words, meant.getOrDefault(answer, Set.of()));
            }
        });
    }

    void wrote(String pair, String words) {
        waiting.computeIfAbsent(pair, any -> new HashMap<>()).put(words, clock.instant());
        pairOf.put(words, pair);
    }

    /** Fails if she meant another; {@code text} may still begin with the name of whom she means. */
    void isPlaced(String text, String holder) {
        String words = text.replaceFirst("^\\w+: ", "");
        String pair = pairOf.getOrDefault(words, "");
        waiting.getOrDefault(pair, new HashMap<>()).remove(words);
        Set<String> expected = meant.getOrDefault(words, Set.of());
        if (!expected.isEmpty()) {
            assertThat(expected)
                    .as(() -> words + ": " + String.join("\n", history.getOrDefault(pair, List.of())))
                    .contains(holder);
        }
    }
}
