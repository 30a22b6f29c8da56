package org.simsite.launcher.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.simsite.launcher.place.Trouble;

/** Starts again what dies, in the order in which the parts need each other, and ever later when it keeps dying. */
public final class Supervisor {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** A part that has run this long has recovered: its next death is a first one again. */
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final List<Child> children;
    private final Consumer<String> say;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Integer> deaths = new ConcurrentHashMap<>();
    private final Map<String, Long> upSince = new HashMap<>();
    private final Thread thread;

    /** @param children in the order in which they need each other */
    public Supervisor(List<Child> children, Consumer<String> say) {
        this.children = List.copyOf(children);
        this.say = say;
        this.thread = Thread.ofPlatform().name("supervisor").daemon().unstarted(this::watch);
    }

    public void start() {
        children.forEach(child -> upSince.put(child.name(), System.nanoTime()));
        thread.start();
    }

    /** Returns when nothing will be restarted any more. */
    public void stop() {
        stopping.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next death of this part is taken for its first. */
    public void excuse(String child) {
        deaths.remove(child);
    }

    private void watch() {
        while (!stopsWithin(LOOK)) {
            for (Child child : children) {
                if (!child.isAlive() && !revive(child)) break;
            }
        }
    }

    /** @return false if it did not come back: then those that need it wait */
    private boolean revive(Child child) {
        Duration wait = waitBefore(child);
        say.accept(child.name() + " ended (exit " + child.process().exitValue() + "); starting it again in "
                + wait.toSeconds() + " s.");
        if (stopsWithin(wait)) return false;
        try {
            child.start();
            child.awaitReady();
            upSince.put(child.name(), System.nanoTime());
            say.accept(child.name() + " is back.");
            return true;
        } catch (Trouble e) {
            if (stopping.getCount() > 0) say.accept(e.getMessage());
            return false;
        }
    }

    private Duration waitBefore(Child child) {
        long up = System.nanoTime() - upSince.getOrDefault(child.name(), 0L);
        int count = up > STEADY.toNanos() ? 0 : deaths.getOrDefault(child.name(), 0);
        deaths.put(child.name(), count + 1);
        Duration wait = count == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - 1, 5));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private boolean stopsWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
