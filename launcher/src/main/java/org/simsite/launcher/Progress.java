package org.simsite.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

/** What the person at the keyboard sees: a line for each step with the seconds it took. */
public final class Progress {
    private final PrintStream out;
    private final InstantSource clock;

    public Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Runs a step; its line is written when it has ended well. */
    public void step(String name, Runnable work) {
        step(name, () -> {
            work.run();
            return true;
        });
    }

    public <T> T step(String name, Supplier<T> work) {
        var begun = clock.instant();
        T result = work.get();
        double seconds = Duration.between(begun, clock.instant()).toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "  %6.1f s  %s", seconds, name));
        return result;
    }
}
