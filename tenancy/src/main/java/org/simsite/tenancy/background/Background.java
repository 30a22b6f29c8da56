package org.simsite.tenancy.background;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives every chore its turns from start to stop of the application. */
@ApplicationScoped
class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());

    /** Between two looks at an empty queue: short, for people wait on a progress page. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService executor;

    @Inject
    @Any
    Instance<Chore> chores;

    @Inject
    @ConfigProperty(name = "simsite.background", defaultValue = "true")
    boolean enabled;

    private final AtomicBoolean running = new AtomicBoolean();
    private final List<ScheduledFuture<?>> turns = new CopyOnWriteArrayList<>();

    /** The event comes once for each module of the application that sees this class; the first counts. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (!enabled || !running.compareAndSet(false, true)) return;
        for (Chore chore : chores) turns.add(schedule(chore));
    }

    @PreDestroy
    void stop() {
        running.set(false);
        turns.forEach(turn -> turn.cancel(true));
    }

    private ScheduledFuture<?> schedule(Chore chore) {
        return executor.scheduleWithFixedDelay(() -> turn(chore), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing may escape: the executor would drop the chore for good. */
    private void turn(Chore chore) {
        try {
            boolean more = true;
            while (more && running.get() && !Thread.currentThread().isInterrupted()) more = chore.work();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "background work failed and will be tried again", e);
        }
    }
}
