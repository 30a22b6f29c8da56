package org.simsite.modempool.start;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.simsite.modempool.at.Transcript;
import org.simsite.modempool.modem.ModemWorker;
import org.simsite.modempool.modem.Pins;
import org.simsite.modempool.modem.PortSettings;

/**
 * Keeps a worker at each port. A path is served whether its device is there or not; a pattern such as
 * {@code /dev/serial/by-id/*} stands for the devices that match it at the moment, so that a modem which comes back under
 * another name is served there.
 */
final class PortWatch {
    static final Duration INTERVAL = Duration.ofSeconds(1);

    private record Served(ModemWorker worker, Thread thread) {}

    private final List<PortPattern> patterns;
    private final Pins pins;
    private final Function<PortSettings, ModemWorker> workers;
    private final ThreadFactory threads;
    private final Map<String, Served> served = new LinkedHashMap<>();
    private boolean stopped;

    /** @param specifications paths and patterns, with {@code =direct} at the end where the modem's memory is not to be used */
    PortWatch(
            List<String> specifications,
            Pins pins,
            Function<PortSettings, ModemWorker> workers,
            ThreadFactory threads) {
        this.patterns = specifications.stream().map(PortPattern::parse).toList();
        this.pins = pins;
        this.workers = workers;
        this.threads = threads;
    }

    /** Looks which devices there are; never more to do at once. */
    synchronized boolean look() {
        Map<String, PortPattern> wanted = new LinkedHashMap<>();
        patterns.forEach(pattern -> pattern.paths().forEach(path -> wanted.putIfAbsent(path, pattern)));
        served.entrySet().removeIf(entry -> {
            if (!wanted.containsKey(entry.getKey())) {
                entry.getValue().worker().stop();
            }
            return !wanted.containsKey(entry.getKey());
        });
        if (!stopped) {
            wanted.forEach((path, pattern) ->
                    served.computeIfAbsent(path, any -> serve(new PortSettings(path, pattern.direct(), pins))));
        }
        return false;
    }

    private Served serve(PortSettings settings) {
        ModemWorker worker = workers.apply(settings);
        Thread thread = threads.newThread(worker);
        thread.start();
        return new Served(worker, thread);
    }

    synchronized void stop() {
        stopped = true;
        served.values().forEach(one -> one.worker().stop());
    }

    /** What was said on each port's line. */
    synchronized Map<String, Transcript> transcripts() {
        return served.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, entry -> entry.getValue().worker().transcript()));
    }

    synchronized List<Thread> threads() {
        return new ArrayList<>(served.values().stream().map(Served::thread).toList());
    }
}
