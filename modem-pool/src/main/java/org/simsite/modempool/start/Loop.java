package org.simsite.modempool.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does a piece of work again and again: at once while there is more, then when rung, and after an interval at the latest. */
final class Loop implements Runnable {
    private static final Logger LOG = System.getLogger(Loop.class.getName());
    /** After a fault, so that a database that is away is not asked without end. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String name;
    private final Duration interval;
    private final BooleanSupplier step;
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean stopped;

    /** @param step true while there may be more to do at once */
    Loop(String name, Duration interval, BooleanSupplier step) {
        this.name = name;
        this.interval = interval;
        this.step = step;
    }

    void ring() {
        rung.release();
    }

    /** Ends the loop after the present step. */
    void stop() {
        stopped = true;
        ring();
    }

    @Override
    public void run() {
        boolean healthy = true;
        try {
            while (!stopped) {
                healthy = doAll(healthy);
                Duration wait = healthy ? interval : PAUSE;
                if (rung.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    rung.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean doAll(boolean healthy) {
        try {
            boolean more = true;
            while (more && !stopped) {
                more = step.getAsBoolean();
            }
            return true;
        } catch (RuntimeException e) {
            if (healthy) {
                LOG.log(Level.ERROR, name + " fails and is tried again", e);
            }
            return false;
        }
    }
}
