package org.simsite.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: first as they like it, then by force. */
final class Signals {
    private Signals() {}

    static void end(ProcessHandle process, String signal, Duration grace) {
        if (!process.isAlive()) return;
        send(process, signal);
        if (ended(process, grace)) return;
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(5));
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

    private static boolean ended(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
