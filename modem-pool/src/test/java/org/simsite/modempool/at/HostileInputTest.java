package org.simsite.modempool.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trial A19: ten million inputs in full; Jazzer tries as many led by coverage, see the profile {@code fuzz}. */
class HostileInputTest {
    private static final Duration TOO_LONG = Duration.ofSeconds(1);
    private static final List<byte[]> SEEDS = Fuzzing.seeds();

    private final Random random = new Random(19);
    private long slowest;

    @Test
    void isReadOrRefusedAndNeverBecomesACommand() {
        long inputs = "full".equals(System.getProperty("simsite.trials")) ? 10_000_000 : 50_000;
        long read = 0;
        for (long i = 0; i < inputs; i++) {
            byte[] octets = next();
            long begin = System.nanoTime();
            HostileInput.fuzzerTestOneInput(octets);
            took(System.nanoTime() - begin, octets);
            read += HostileInput.decode(HexFormat.of().formatHex(octets)) ? 1 : 0;
        }
        assertThat(read).as("some are PDUs still").isPositive();
        System.Logger log = System.getLogger(HostileInputTest.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "A19: seed 19, {0} inputs, {1} read, slowest {2} us",
                inputs,
                read,
                slowest / 1_000);
    }

    /** A busy machine may pause once; an input that hangs does so again. */
    private void took(long nanos, byte[] octets) {
        slowest = Math.max(slowest, nanos);
        if (nanos > TOO_LONG.toNanos()) {
            long begin = System.nanoTime();
            HostileInput.fuzzerTestOneInput(octets);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(HexFormat.of().formatHex(octets))
                    .isLessThan(TOO_LONG);
        }
    }

    private byte[] next() {
        if (random.nextInt(8) == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] octets = SEEDS.get(random.nextInt(SEEDS.size())).clone();
        for (int change = random.nextInt(4); change > 0 && octets.length > 0; change--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(octets, random.nextInt(octets.length + 8)) : octets;
    }
}
