package org.simsite.bench.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something of ours and what it is measured against, by turns, so that a busy machine is busy for both.
 *
 * @param goal the least share of the baseline's answers a second
 */
record Pair(Target ours, Target baseline, double goal) {
    /** @param ratio answers a second of ours to the baseline's, in the same round */
    record Round(Load.Result ours, Load.Result baseline, double ratio) {}

    /** @return the round with the median ratio */
    Round measure(Load load, int rounds, Duration time) {
        load.warm(baseline, time);
        load.warm(ours, time);
        List<Round> all = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Load.Result bare = load.run(baseline, time);
            Load.Result own = load.run(ours, time);
            all.add(new Round(own, bare, own.perSecond() / bare.perSecond()));
        }
        all.sort(Comparator.comparingDouble(Round::ratio));
        return all.get(rounds / 2);
    }

    String row(Round round) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | **%.2f** | %.2f | %.1f / %.1f |",
                ours.name(),
                baseline.name(),
                round.ours().perSecond(),
                round.baseline().perSecond(),
                round.ratio(),
                goal,
                round.ours().p50() / 1e3,
                round.ours().p99() / 1e3);
    }
}
