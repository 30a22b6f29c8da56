package org.simsite.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ends processes: first as they like it, then by force. */
final class Signals {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration FORCED = Duration.ofSeconds(5);

    private Signals() {}

    static void end(ProcessHandle process, String signal, Duration grace) {
        if (!process.isAlive()) return;
        send(process, signal);
        if (ends(process, grace)) return;
        process.destroyForcibly();
        ends(process, FORCED);
    }

    /** Java itself sends TERM and KILL only. */
    private static void send(ProcessHandle process, String signal) {
        if (signal.equals("TERM")) {
            process.destroy();
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        } catch (IOException noKillProgram) {
            process.destroy();
        }
    }

    /** Looks again and again: while a virtual machine shuts down, nobody completes the future of {@code onExit}. */
    private static boolean ends(ProcessHandle process, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.currentThread().isInterrupted()) break;
        }
        return !process.isAlive();
    }
}
