package org.simsite.launcher.sim;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Runs the simulator until it is told to end; prints {@code ready} when everything listens. */
public final class SimulatorMain {
    private SimulatorMain() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws InterruptedException {
        System.exit(run(System.out, System.err, args));
    }

    private static int run(PrintStream out, PrintStream err, String... args) throws InterruptedException {
        Simulator simulator;
        try {
            simulator = Simulator.start(SimulatorOptions.parse(args));
        } catch (IllegalArgumentException | IOException failed) {
            err.println("The modem simulator cannot start: " + failed.getMessage());
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(simulator), "close"));
        out.println("ready");
        out.flush();
        Thread.currentThread().join();
        return 0;
    }

    private static void close(Simulator simulator) {
        try {
            simulator.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
