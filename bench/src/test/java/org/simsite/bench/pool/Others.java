package org.simsite.bench.pool;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Modems that nothing happens to, with always something to send. */
final class Others implements AutoCloseable {
    private static final int WAITING = 10;

    private final Site site;
    private final int first;
    private final int count;
    private final ScheduledExecutorService feeder = Executors.newSingleThreadScheduledExecutor();
    private int submitted;
    private long markedAt;
    private int marked;

    /** @param first of so many modems */
    Others(Site site, int first, int count) {
        this.site = site;
        this.first = first;
        this.count = count;
        feeder.scheduleWithFixedDelay(this::feed, 0, 500, TimeUnit.MILLISECONDS);
        await().atMost(Duration.ofSeconds(30)).until(() -> sent() > count);
    }

    private void feed() {
        for (int modem = first; modem < first + count; modem++) {
            for (int waiting = site.texts.waiting(modem); waiting < WAITING; waiting++) {
                site.texts.submit(modem, "steady " + submitted++ + " over " + modem);
            }
        }
    }

    private int sent() throws Exception {
        int sum = 0;
        for (int modem = first; modem < first + count; modem++) {
            sum += site.world.received(Texts.phone(modem)).size();
        }
        return sum;
    }

    /** Texts a second in all over that time. */
    double rate(Duration time) throws Exception {
        mark();
        await().atMost(time.multipliedBy(3))
                .pollInterval(time.dividedBy(20))
                .until(() -> System.nanoTime() - markedAt > time.toNanos());
        return rateSinceMark();
    }

    void mark() throws Exception {
        marked = sent();
        markedAt = System.nanoTime();
    }

    double rateSinceMark() throws Exception {
        return (sent() - marked) / ((System.nanoTime() - markedAt) / 1e9);
    }

    /** Waits until all that was submitted is delivered. */
    void stop() throws Exception {
        feeder.shutdown();
        if (!feeder.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("texts are still being submitted");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> sent() == submitted);
    }

    @Override
    public void close() {
        feeder.shutdownNow();
    }
}
