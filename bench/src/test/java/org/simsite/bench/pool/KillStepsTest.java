package org.simsite.bench.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trial F2: the sender, and the modems, are killed at every step between the queue and the network's report. One modem
 * stands still at each step, all at once, and then the process dies.
 */
@Timeout(3_600)
class KillStepsTest {
    /** Of a modem used through its memory, then of one used without; a modem for each. */
    private static final List<String> STEPS = List.of(
            "claim",
            "command",
            "prompt",
            "pdu",
            "stored",
            "send",
            "ahead",
            "answer",
            "commit",
            "delete",
            "report",
            "claim",
            "command",
            "prompt",
            "submitted",
            "pdu",
            "ahead",
            "answer",
            "commit");

    private static final int FIRST_DIRECT = 12;
    /** The only moments in which nobody can know: between our word that it is handed over and the modem's that it took it. */
    private static final Set<String> UNKNOWABLE = Set.of("submitted", "pdu", "ahead");
    /** A modem that dies while we stand still has prompted already: we go on into that same moment. */
    private static final Set<String> UNKNOWABLE_OF_MODEM = Set.of("command", "prompt", "submitted", "pdu", "ahead");
    /** A text is put on record as sent together with the next as handed over. */
    private static final Set<String> UNKNOWABLE_OF_NEXT = Set.of("commit");

    private static final Duration SETTLING = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    @Test
    void everyTextIsOnTheAirOnceWhereverTheSenderOrTheModemsDie() throws Exception {
        int rounds = Trials.count(1, 25);
        int unknown = 0;
        try (var site = new Site(folder, STEPS.size(), modem -> modem >= FIRST_DIRECT)) {
            for (int round = 0; round < rounds; round++) {
                unknown += kill(site, "s" + round, true);
                unknown += kill(site, "m" + round, false);
            }
        }
        System.out.printf(
                "F2: %d kills of the sender and %d of the modems at each of %d steps: 0 lost, 0 doubled, %d unknown and told so%n",
                rounds, rounds, STEPS.size(), unknown);
    }

    private static int kill(Site site, String round, boolean sender) throws Exception {
        site.sender().kill();
        for (int modem = 1; modem <= STEPS.size(); modem++) {
            site.texts.submit(modem, text(round, modem));
            site.texts.submit(modem, next(round, modem));
        }
        Set<String> steps = IntStream.rangeClosed(1, STEPS.size())
                .mapToObj(modem -> STEPS.get(modem - 1) + "/modem" + modem)
                .collect(Collectors.toCollection(HashSet::new));
        Child stopped = site.startSender(String.join(",", steps));
        stopped.awaitAll(steps.stream().map(step -> "at " + step).collect(Collectors.toSet()), SETTLING);
        if (sender) {
            stopped.kill();
            site.startSender("-");
        } else {
            site.world.die();
            stopped.write("go on");
        }
        site.awaitSettled(SETTLING);
        return judge(site, round, sender ? UNKNOWABLE : UNKNOWABLE_OF_MODEM);
    }

    /** The written table: once on the air and delivered, but for the moments when nobody can know. */
    private static int judge(Site site, String round, Set<String> unknowable) throws Exception {
        Map<String, Integer> onAir = site.onAir();
        Map<String, String> states = site.texts.states();
        int unknown = 0;
        for (int modem = 1; modem <= STEPS.size(); modem++) {
            String step = STEPS.get(modem - 1);
            boolean direct = modem >= FIRST_DIRECT;
            for (String text : List.of(text(round, modem), next(round, modem))) {
                Set<String> excused = text.equals(text(round, modem)) ? unknowable : UNKNOWABLE_OF_NEXT;
                int count = onAir.getOrDefault(text, 0);
                String what = step + (direct ? " directly, " : ", ") + text + " " + states.get(text);
                boolean lost = count == 0 && direct && excused.contains(step);
                assertThat(count).as(what).isEqualTo(lost ? 0 : 1);
                assertThat(states.get(text)).as(what).isEqualTo(lost ? "UNKNOWN" : "DELIVERED");
                unknown += lost ? 1 : 0;
            }
        }
        return unknown;
    }

    private static String next(String round, int modem) {
        return "after " + text(round, modem);
    }

    private static String text(String round, int modem) {
        return round + " over " + modem;
    }
}
