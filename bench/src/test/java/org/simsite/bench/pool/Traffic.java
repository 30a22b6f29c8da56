package org.simsite.bench.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Texts in both directions over all modems, always some waiting, while processes die. */
final class Traffic implements AutoCloseable {
    /** A phone may have a thousand texts a day. */
    private static final int PHONES = 4;

    private static final int WAITING = 3;
    private static final int OUT_FOR_ONE_IN = 8;

    private final Site site;
    private final int modems;
    private final int wanted;
    private final ScheduledExecutorService feeder = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> feeding;
    private final Map<String, Integer> modemOf = new HashMap<>();
    private int written;
    private volatile boolean ending;

    /** @param wanted so many texts go out at least */
    Traffic(Site site, int modems, int wanted) {
        this.site = site;
        this.modems = modems;
        this.wanted = wanted;
        for (int modem = 1; modem <= modems; modem++) {
            for (int line = 0; line < PHONES; line++) {
                site.texts.bind(phone(modem, line), modem);
            }
        }
        feeding = feeder.scheduleWithFixedDelay(this::feed, 0, 200, TimeUnit.MILLISECONDS);
    }

    private static String phone(int modem, int line) {
        return "+" + (8_613_800_139_000L + 100L * line + modem);
    }

    private void feed() {
        for (int modem = 1; modem <= modems && !(ending && written >= wanted); modem++) {
            for (int line = 0; line < PHONES; line++) {
                String phone = phone(modem, line);
                for (int waiting = site.texts.waiting(phone); waiting < WAITING; waiting++) {
                    String text = "text " + written++ + " over " + modem;
                    modemOf.put(text, modem);
                    site.texts.submit(phone, text);
                    if (written % OUT_FOR_ONE_IN == 0) {
                        answer(phone, modem, "answer " + written);
                    }
                }
            }
        }
    }

    /** What the network did not take, because it is just dead, was never written: the network is asked in the end. */
    private void answer(String phone, int modem, String text) {
        try {
            site.world.text(phone, modem, text);
        } catch (IOException dead) {
            Thread.onSpinWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on to the wanted number, and no further. */
    void end() throws InterruptedException, ExecutionException {
        ending = true;
        feeder.shutdown();
        if (feeding.isDone() && !feeding.isCancelled()) {
            feeding.get(); // throws what ended it
        }
        if (!feeder.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("texts are still being submitted");
        }
        while (written < wanted) {
            feed();
        }
    }

    int written() {
        return written;
    }

    /**
     * Judges at the air, both ways.
     *
     * @return the texts of each modem that are told to be unknown: not on the air, or handed over so close to another that
     *     the network's report may be either's
     */
    Map<Integer, Integer> judge() throws Exception {
        Map<String, Integer> onAir = new HashMap<>();
        List<String> taken = new ArrayList<>();
        for (int modem = 1; modem <= modems; modem++) {
            for (int line = 0; line < PHONES; line++) {
                site.world.received(phone(modem, line)).forEach(text -> onAir.merge(text, 1, Integer::sum));
                taken.addAll(site.world.taken(phone(modem, line)));
            }
        }
        assertThat(onAir.values()).as("how often each text is on the air").containsOnly(1);
        assertThat(site.texts.inbound()).as("what came in").containsExactlyInAnyOrderElementsOf(taken);
        Map<Integer, Integer> unknown = new HashMap<>();
        List<String> alike = site.texts.alike();
        site.texts.states().forEach((text, state) -> {
            if (onAir.containsKey(text) && !alike.contains(text)) {
                assertThat(state).as(text).isEqualTo("DELIVERED");
            } else {
                assertThat(state).as(text).isEqualTo("UNKNOWN");
                unknown.merge(modemOf.get(text), 1, Integer::sum);
            }
        });
        return unknown;
    }

    @Override
    public void close() {
        feeder.shutdownNow();
    }
}
