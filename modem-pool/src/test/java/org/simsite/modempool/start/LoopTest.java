package org.simsite.modempool.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoopTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicInteger steps = new AtomicInteger();

    private static Thread start(Loop loop) {
        var thread = new Thread(loop);
        thread.start();
        return thread;
    }

    @Test
    void goesOnWhileThereIsMoreAndThenWaitsForTheBell() throws Exception {
        var loop = new Loop("test", NEVER, () -> steps.incrementAndGet() % 3 != 0);
        Thread thread = start(loop);
        await().until(() -> steps.get() == 3);
        loop.ring();
        await().until(() -> steps.get() == 6);
        loop.stop();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void triesAgainAfterAFault() throws Exception {
        var loop = new Loop("test", NEVER, () -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
            return false;
        });
        Thread thread = start(loop);
        await().until(() -> steps.get() == 2);
        loop.stop();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    }
}
