package org.simsite.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.simsite.launcher.place.Trouble;

/** A program that does one thing and ends, such as a migration. */
public final class Errand {
    private Errand() {}

    /** @throws Trouble if it ends with anything but zero, or not in time */
    public static void run(Program program, Path logFolder, Duration deadline) {
        Path log = Log.fresh(logFolder, program.name());
        try {
            Process process = program.builder(program.detached())
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new Trouble(
                        program.name() + " did not end within " + deadline.toSeconds() + " s: see " + log + ".");
            }
            if (process.exitValue() != 0)
                throw new Trouble(program.name() + " failed (exit " + process.exitValue() + "): " + Log.gist(log)
                        + " See " + log + ".");
        } catch (IOException e) {
            throw new Trouble(program.name() + " cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(program.name() + " was interrupted.", e);
        }
    }
}
