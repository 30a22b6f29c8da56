package org.simsite.tenancy.background;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives every chore a thread with its turns, from start to stop of the application. */
@ApplicationScoped
class Background {
    private static final Logger LOG = System.getLogger(Background.class.getName());

    /** Between two looks at an empty queue: short, for people wait on a progress page. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** For a turn to end when the application stops. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    ManagedThreadFactory threads;

    @Inject
    @Any
    Instance<Chore> chores;

    @Inject
    @ConfigProperty(name = "simsite.background", defaultValue = "true")
    boolean enabled;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> running = new ArrayList<>();

    /** The event comes once for each module of the application that sees this class; the first counts. */
    synchronized void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (!enabled || !running.isEmpty()) return;
        for (Chore chore : chores) running.add(threads.newThread(() -> repeat(chore)));
        running.forEach(Thread::start);
    }

    @PreDestroy
    synchronized void stop() {
        stopped.countDown();
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void repeat(Chore chore) {
        try {
            do turn(chore);
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to stop in a pause: the thread ends
        }
    }

    /** A failure ends the turn, not the thread; one caused by being told to stop is no news. */
    private void turn(Chore chore) {
        try {
            boolean more = true;
            while (more && stopped.getCount() > 0) more = chore.work();
        } catch (RuntimeException e) {
            if (stopped.getCount() > 0) LOG.log(Level.WARNING, "background work failed and will be tried again", e);
        }
    }
}
