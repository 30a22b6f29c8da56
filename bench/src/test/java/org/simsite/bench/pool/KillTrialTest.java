package org.simsite.bench.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trial F1: the sender, and the modems, die at random moments of sending and receiving, also while they recover from the
 * death before. The simulated network counts.
 */
@Timeout(7_200)
class KillTrialTest {
    private static final long SEED = Long.getLong("simsite.trials.seed", 20_261_126);
    private static final int KILLS = Trials.count(3, 300);
    private static final int MODEMS = Trials.count(8, 16);
    private static final int TEXTS = Trials.count(100, 20_000);
    /** A quarter are used without their memory. */
    private static final int FIRST_DIRECT = 1 + MODEMS * 3 / 4;

    private static final Duration DELAY = Duration.ofMillis(500);
    private static final int LONGEST_LIFE = 4_000;
    private static final Duration SETTLING = Duration.ofSeconds(300);
    private static final int TOLD = 50;

    @TempDir
    private Path folder;

    @Test
    void everyTextIsOnTheAirOnceWheneverTheSenderOrTheModemsDie() throws Exception {
        var random = new Random(SEED);
        try (var site = new Site(folder, MODEMS, modem -> modem >= FIRST_DIRECT, DELAY);
                var traffic = new Traffic(site, MODEMS, TEXTS)) {
            for (int kill = 1; kill <= 2 * KILLS; kill++) {
                live(random);
                if (kill % 2 == 0) {
                    site.world.die();
                } else {
                    site.sender().kill();
                    site.startSender("-");
                }
                if (kill % TOLD == 0) {
                    System.out.printf("F1: %d kills, %d texts written%n", kill, traffic.written());
                }
            }
            traffic.end();
            await().atMost(SETTLING.plusMillis(TEXTS * DELAY.toMillis() / MODEMS))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> site.texts.open() == 0);
            Map<Integer, Integer> unknown = traffic.judge();
            unknown.forEach((modem, count) -> {
                assertThat(site.isDirect(modem)).as("unknown over a memory").isTrue();
                assertThat(count).as("unknown over " + modem).isLessThanOrEqualTo(2 * KILLS);
            });
            System.out.printf(
                    "F1: %d kills of the sender and %d of the modems (%d, seed %d), %d texts: 0 lost, 0 doubled, %d unknown and told so%n",
                    KILLS,
                    KILLS,
                    MODEMS,
                    SEED,
                    traffic.written(),
                    unknown.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    /** A random moment is one that nothing in the program chose, so time alone decides. */
    private static void live(Random random) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS))
                .isFalse();
    }
}
