package org.simsite.modempool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A reply never reaches a wrong holder: {@link ReplyWorld} says what may happen to it. */
class ReplyModelTest {
    private static final int RUNS = 2;
    /** Of a run, each in an empty database, which stays quick. */
    private static final int WORLDS = "full".equals(System.getProperty("simsite.trials")) ? 13 : 1;

    private static final int STEPS = WORLDS == 1 ? 1_000 : 4_000;

    @Property(tries = RUNS, shrinking = ShrinkingMode.OFF)
    void aReplyNeverReachesAWrongHolder(@ForAll Random random) {
        int steps = 0;
        int placed = 0;
        for (int i = 0; i < WORLDS; i++) {
            var world = new ReplyWorld(random);
            for (int step = 0; step < STEPS; step++) {
                world.step();
                steps++;
            }
            placed += world.placed;
            assertThat(world.swapped).as("cards swapped").isPositive();
            assertThat(world.moved).as("routes moved").isPositive();
            assertThat(world.expired).as("turns in which routes expired").isPositive();
        }
        assertThat(placed).as("texts placed").isGreaterThan(steps / 20);
        System.out.printf("Replies: %d steps, %d texts placed, none at a wrong holder%n", steps, placed);
    }
}
