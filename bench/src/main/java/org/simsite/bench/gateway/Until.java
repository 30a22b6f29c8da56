package org.simsite.bench.gateway;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits with a deadline. */
final class Until {
    private static final Duration OFTEN = Duration.ofMillis(10);

    private Until() {}

    /** @throws IllegalStateException if it does not come true in time */
    static void holds(Duration patience, Callable<Boolean> wanted) throws Exception {
        holds(patience, OFTEN, wanted);
    }

    /**
     * As above.
     *
     * @param look time between two looks, each of which costs the machine something
     */
    static void holds(Duration patience, Duration look, Callable<Boolean> wanted) throws Exception {
        if (!comes(patience, look, wanted)) {
            throw new IllegalStateException("not within " + patience);
        }
    }

    static boolean comes(Duration patience, Callable<Boolean> wanted) throws Exception {
        return comes(patience, OFTEN, wanted);
    }

    private static boolean comes(Duration patience, Duration look, Callable<Boolean> wanted) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.call()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(look.toNanos());
        }
        return true;
    }
}
