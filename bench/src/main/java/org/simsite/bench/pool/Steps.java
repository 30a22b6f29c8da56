package org.simsite.bench.pool;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Stops the thread that first reaches a named step, for as long as it takes somebody to kill a process. */
final class Steps {
    private final Set<String> waited = ConcurrentHashMap.newKeySet();
    private final CountDownLatch go = new CountDownLatch(1);

    Steps(Iterable<String> steps) {
        steps.forEach(waited::add);
    }

    /** Tells the parent and waits, if this step is one to stop at; each stops one thread. */
    void reach(String step) {
        if (waited.remove(step)) {
            System.out.println("at " + step);
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void go() {
        go.countDown();
    }
}
