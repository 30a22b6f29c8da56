package org.simsite.modempool.modem;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import org.simsite.modempool.at.Patience;

/** How long the network has been taking for a text, and so how soon its silence is suspicious. */
final class SendTimes {
    /** The network has up to 45 s to confirm a text (3GPP TS 24.011 §10, TC1* and TR1M with repetitions). */
    private static final Duration NETWORK = Duration.ofSeconds(45);
    /** Before anything is known: a text takes 2 to 10 s over signalling channels. */
    private static final Duration UNKNOWN = Duration.ofSeconds(10);

    private static final Duration SPARE = Duration.ofMillis(1_500);
    private static final int REMEMBERED = 8;

    private final Deque<Duration> last = new ArrayDeque<>();

    void took(Duration time) {
        last.addLast(time);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    Patience patience() {
        Duration poke = last.stream()
                .max(Comparator.naturalOrder())
                .map(longest -> longest.plus(longest.dividedBy(2)).plus(SPARE))
                .orElse(UNKNOWN);
        return new Patience(NETWORK, poke.compareTo(NETWORK) < 0 ? poke : NETWORK);
    }
}
