package org.simsite.launcher.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.simsite.launcher.place.Trouble;

/** Asks again and again, up to a deadline. */
public final class Await {
    private static final Duration LOOK = Duration.ofMillis(200);

    private Await() {}

    /** @throws Trouble naming what did not come in time */
    public static <T> T until(String what, Duration patience, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<T> answer = question.get();
        while (answer.isEmpty()) {
            if (Thread.currentThread().isInterrupted()) throw new Trouble("Waiting for " + what + " was interrupted.");
            if (System.nanoTime() > deadline)
                throw new Trouble("Waited " + patience.toSeconds() + " s in vain for " + what + ".");
            LockSupport.parkNanos(LOOK.toNanos());
            answer = question.get();
        }
        return answer.get();
    }
}
