package org.simsite.launcher.process;

import java.time.Duration;

/**
 * One long-running process of the system.
 *
 * @param prepare done before each start, also before a restart
 * @param ready asked until it says yes
 * @param patience how long a start may take
 * @param stopSignal TERM, or INT for PostgreSQL's fast shutdown
 */
public record Service(Program program, Runnable prepare, Probe ready, Duration patience, String stopSignal) {
    public Service(Program program, Probe ready, Duration patience) {
        this(program, () -> {}, ready, patience, "TERM");
    }

    public Service preparedBy(Runnable work) {
        return new Service(program, work, ready, patience, stopSignal);
    }

    public Service stoppedBy(String signal) {
        return new Service(program, prepare, ready, patience, signal);
    }

    public String name() {
        return program.name();
    }
}
