package org.simsite.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.simsite.launcher.place.DataFolder;
import org.simsite.launcher.place.Trouble;

/** A service as it runs: at most one process at a time, known on disk by its pid file. */
public final class Child {
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final Service service;
    private final Path logFolder;
    private final PidFile pidFile;
    private Process process;
    private Path log;

    public Child(Service service, DataFolder data) {
        this.service = service;
        this.logFolder = data.folder("log");
        this.pidFile = new PidFile(data.folder("run").resolve(service.name() + ".pid"));
    }

    public String name() {
        return service.name();
    }

    /** Ends the process that an earlier launcher left behind when it was killed. */
    public boolean endSurvivor() {
        var survivor = pidFile.survivor();
        survivor.ifPresent(left -> Signals.end(left, service.stopSignal(), GRACE));
        pidFile.delete();
        return survivor.isPresent();
    }

    public synchronized void start() {
        service.prepare().run();
        log = Log.fresh(logFolder, name());
        var program = service.program();
        try {
            process = program.builder(program.detached())
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new Trouble(name() + " cannot be started: " + e.getMessage(), e);
        }
        pidFile.write(process.toHandle());
    }

    /** @throws Trouble if it ends before it is ready, or is not ready in time */
    public void awaitReady() {
        Process running = process();
        Instant deadline = Instant.now().plus(service.patience());
        while (!isReady()) {
            if (ends(running, BETWEEN_PROBES))
                throw new Trouble(name() + " ended while starting (exit " + running.exitValue() + "): " + Log.gist(log)
                        + " See " + log + ".");
            if (Instant.now().isAfter(deadline))
                throw new Trouble(
                        name() + " was not ready within " + service.patience().toSeconds() + " s: see " + log + ".");
        }
    }

    public boolean isReady() {
        try {
            return isAlive() && service.ready().ready();
        } catch (Trouble e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static boolean ends(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("The start was interrupted.", e);
        }
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized Process process() {
        return process;
    }

    public void stop() {
        Process running = process();
        if (running != null) Signals.end(running.toHandle(), service.stopSignal(), GRACE);
        pidFile.delete();
    }

    /** kill -9, for the tests of faults. */
    public void kill() {
        process().destroyForcibly();
    }
}
