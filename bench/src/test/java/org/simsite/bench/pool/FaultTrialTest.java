package org.simsite.bench.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trial F7: modems are unplugged, silent, full, reboot, refuse, and lose or spoil what is said, by a script; others beside
 * them work on. The simulated network counts.
 */
@Timeout(1_800)
class FaultTrialTest {
    private static final long SEED = Long.getLong("simsite.trials.seed", 20_261_126);
    private static final int TROUBLED = 12;
    /** The last of them are used without their memory. */
    private static final int FIRST_DIRECT = 10;

    private static final int UNDISTURBED = 4;
    /** What the network takes for a text, so that the rate of the others hangs on nothing else. */
    private static final Duration DELAY = Duration.ofMillis(500);

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final double LOWEST_RATE = 0.9;
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void everyTextIsOnTheAirOnceWhateverAModemGoesThrough() throws Exception {
        List<Trouble> script = Trouble.script(Trials.count(20, 500), new Random(SEED));
        try (var site = new Site(folder, TROUBLED + UNDISTURBED, FaultTrialTest::isDirect, DELAY);
                var others = new Others(site, TROUBLED + 1, UNDISTURBED)) {
            double before = others.rate(BEFORE);
            others.mark();
            List<Patient> patients = run(site, script);
            double during = others.rateSinceMark();
            others.stop();
            int unknown = judge(site, patients);
            assertThat(site.world.faultsToCome())
                    .as("faults that never happened")
                    .isZero();
            assertThat(site.texts.quarantines()).as("modems that rested").isPositive();
            assertThat(during / before).as("rate of the others").isGreaterThan(LOWEST_RATE);
            List<Duration> recoveries = patients.stream()
                    .flatMap(patient -> patient.recoveries().stream())
                    .sorted()
                    .toList();
            assertThat(recoveries.get(recoveries.size() / 2))
                    .as("from replug to air")
                    .isLessThan(PROMISED);
            System.out.printf(
                    "F7: %d faults of %d kinds (seed %d): 0 lost, 0 doubled, %d unknown and told so, %d rests;"
                            + " replug to air %d ms in the middle, %d ms at most of %d; rate of the others %.1f %%%n",
                    script.size(),
                    script.stream().distinct().count(),
                    SEED,
                    unknown,
                    site.texts.quarantines(),
                    recoveries.get(recoveries.size() / 2).toMillis(),
                    recoveries.getLast().toMillis(),
                    recoveries.size(),
                    100 * during / before);
        }
    }

    private static boolean isDirect(int modem) {
        return modem >= FIRST_DIRECT && modem <= TROUBLED;
    }

    /** Each modem goes through its share of the script, all at the same time. */
    private static List<Patient> run(Site site, List<Trouble> script) throws Exception {
        List<Patient> patients = new ArrayList<>();
        for (int modem = 1; modem <= TROUBLED; modem++) {
            patients.add(new Patient(site, modem));
        }
        int next = 0;
        for (Trouble trouble : script) {
            while (!trouble.isFor(site.isDirect(1 + next % TROUBLED))) {
                next++;
            }
            patients.get(next++ % TROUBLED).expect(trouble);
        }
        try (var threads = Executors.newFixedThreadPool(TROUBLED)) {
            List<Callable<Boolean>> all = new ArrayList<>(patients);
            for (Future<Boolean> done : threads.invokeAll(all)) {
                assertThat(done.get()).isTrue();
            }
        }
        return patients;
    }

    /** Once on the air and delivered; or not on the air, past the modem's memory, and told to be unknown. */
    private static int judge(Site site, List<Patient> patients) throws Exception {
        Map<String, Integer> onAir = site.onAir();
        Map<String, String> states = site.texts.states();
        List<String> inbound = site.texts.inbound();
        int unknown = 0;
        for (Patient patient : patients) {
            Trouble before = Trouble.UNPLUGGED;
            for (Map.Entry<String, Trouble> text : patient.texts().entrySet()) {
                int count = onAir.getOrDefault(text.getKey(), 0);
                boolean told = count == 0
                        && patient.isDirect()
                        && text.getValue().mayLeaveUnknown(before)
                        && states.get(text.getKey()).equals("UNKNOWN");
                unknown += told ? 1 : 0;
                if (!told) {
                    assertThat(count).as(text + " " + states.get(text.getKey())).isEqualTo(1);
                    assertThat(states.get(text.getKey())).as(text.toString()).isEqualTo("DELIVERED");
                }
                before = text.getValue();
            }
            assertThat(inbound).containsAll(patient.answers());
        }
        assertThat(onAir.values()).as("also of the others").containsOnly(1);
        assertThat(inbound).doesNotHaveDuplicates();
        return unknown;
    }
}
