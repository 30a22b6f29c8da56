package org.simsite.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.simsite.launcher.place.Settings;
import org.simsite.launcher.place.Trouble;

/** The embedded default from the command line: {@code mvn -Prun verify}. Runs until it is told to stop. */
public final class Launcher {
    private final Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher(Progress progress) {
        this.progress = progress;
    }

    public static void main(String[] arguments) throws InterruptedException {
        // The demo names hosts that Java cannot resolve; to be set before the first HTTP client is made.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        var progress = new Progress(System.out, InstantSource.system());
        try {
            new Launcher(progress).run();
        } catch (Trouble e) {
            progress.say("\nSimsite cannot run. " + e.getMessage() + "\n");
            report(e);
            System.exit(1);
        }
    }

    /** For Maven, which then says the same sentence as the reason of its failure. */
    private static void report(Trouble trouble) {
        String file = System.getProperty("simsite.trouble-file");
        if (file == null) return;
        try {
            Files.writeString(Path.of(file), trouble.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws InterruptedException {
        var settings = Settings.from(System.getProperties());
        progress.say("\nStarting Simsite; its data and logs are in " + settings.data() + ".");
        var simsite = new Simsite(settings, progress);
        LauncherLog.write(simsite.data().folder("log"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(simsite), "stop"));
        if (Boolean.getBoolean("simsite.stop-with-parent")) stopWithParent();
        try {
            progress.step("everything together", simsite::start);
            new Welcome(simsite, progress).show();
            stopped.await();
        } catch (RuntimeException e) {
            if (simsite.isStopping()) stopped.await();
            throw e instanceof Trouble ? e : LauncherLog.explain(e);
        }
    }

    /** In the shutdown hook; the main thread ends with the machine. */
    private void stop(Simsite simsite) {
        progress.say("\nStopping Simsite …");
        simsite.close();
        progress.say("Stopped. The data stays in " + simsite.settings().data() + ".");
    }

    /** Maven ended, however: nobody would see or stop us any more. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
}
