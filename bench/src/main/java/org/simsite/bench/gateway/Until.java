package org.simsite.bench.gateway;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits with a deadline, looking often. */
final class Until {
    private static final long LOOK = 10_000_000;

    private Until() {}

    /** @throws IllegalStateException if it does not come true in time */
    static void holds(Duration patience, Callable<Boolean> wanted) throws Exception {
        if (!comes(patience, wanted)) {
            throw new IllegalStateException("not within " + patience);
        }
    }

    static boolean comes(Duration patience, Callable<Boolean> wanted) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.call()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK);
        }
        return true;
    }
}
