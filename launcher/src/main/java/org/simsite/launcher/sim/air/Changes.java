package org.simsite.launcher.sim.air;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what happens on the air, so that a page can wait for the next event. */
public final class Changes {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition next = lock.newCondition();
    private long count;

    void next() {
        lock.lock();
        try {
            count++;
            next.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until more has happened than is known, or the time is over. */
    public long await(long known, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (count == known && left > 0) {
                left = next.awaitNanos(left);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }
}
