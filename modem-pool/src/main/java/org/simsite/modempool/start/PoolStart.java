package org.simsite.modempool.start;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.inbox.InboundStore;
import org.simsite.modempool.modem.Desk;
import org.simsite.modempool.modem.ModemRegister;
import org.simsite.modempool.modem.ModemWorker;
import org.simsite.modempool.modem.PinTries;
import org.simsite.modempool.modem.Pins;
import org.simsite.modempool.outbox.Deliveries;
import org.simsite.modempool.outbox.SendQueue;
import org.simsite.modempool.serial.DevicePorts;
import org.simsite.modempool.sim.Sims;
import org.simsite.modempool.status.Transcripts;
import org.simsite.modempool.tally.Tally;

/** Starts a worker for each configured port, and the chores, with the application; ends them with it. */
@ApplicationScoped
class PoolStart {
    private static final Logger LOG = System.getLogger(PoolStart.class.getName());
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "simsite.background", defaultValue = "true")
    boolean background;

    @Inject
    @ConfigProperty(name = "simsite.modems")
    Optional<List<String>> ports;

    @Inject
    @ConfigProperty(name = "simsite.sim-pins")
    Optional<List<String>> pins;

    @Inject
    Chores chores;

    @Inject
    RouteChores routeChores;

    @Inject
    ModemRegister register;

    @Inject
    Sims sims;

    @Inject
    SendQueue queue;

    @Inject
    InboundStore inbox;

    @Inject
    Deliveries deliveries;

    @Inject
    PinTries pinTries;

    @Inject
    Tally tally;

    @Inject
    PoolMetrics metrics;

    @Inject
    Transcripts transcripts;

    @Inject
    Bell bell;

    private @Nullable PortWatch watch;
    private final AtomicBoolean started = new AtomicBoolean();
    private final List<Runnable> stops = new ArrayList<>();
    private final List<Thread> running = new ArrayList<>();

    /** The event comes once for each module of the application; the first one counts. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (!background || started.getAndSet(true)) {
            return;
        }
        for (Loop loop : chores.loops()) {
            run(loop, loop::stop);
        }
        for (Loop loop : routeChores.loops()) {
            run(loop, loop::stop);
        }
        Loop measuring = metrics.loop();
        run(measuring, measuring::stop);
        var desk = new Desk(register, sims, queue, inbox, deliveries, pinTries, tally, bell, Clock.systemUTC());
        var watch = new PortWatch(
                ports.orElse(List.of()),
                new Pins(pins.orElse(List.of())),
                settings -> new ModemWorker(settings, new DevicePorts(), threads, desk),
                threads);
        var watching = new Loop("ports", PortWatch.INTERVAL, watch::look);
        run(watching, watching::stop);
        var showing = new Loop("transcripts", Transcripts.INTERVAL, () -> {
            transcripts.publish(watch.transcripts());
            return false;
        });
        run(showing, showing::stop);
        stops.add(watch::stop);
        this.watch = watch;
        LOG.log(Level.INFO, "modem pool started with ports {0}", ports.orElse(List.of()));
    }

    private void run(Runnable work, Runnable stop) {
        Thread thread = threads.newThread(work);
        running.add(thread);
        stops.add(stop);
        thread.start();
    }

    @PreDestroy
    void end() {
        stops.forEach(Runnable::run);
        try {
            long deadline = System.nanoTime() + LONGEST_END.toNanos();
            if (watch != null) {
                running.addAll(watch.threads());
            }
            for (Thread thread : running) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
