package org.simsite.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.simsite.launcher.place.Trouble;

/** Where the libraries of the launcher write, so that the screen shows the steps alone. */
final class LauncherLog {
    private static final Logger ROOT = Logger.getLogger("");

    private LauncherLog() {}

    static void write(Path folder) {
        try {
            Handler file = new FileHandler(folder.resolve("launcher.log").toString());
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            for (Handler handler : ROOT.getHandlers()) ROOT.removeHandler(handler);
            ROOT.addHandler(file);
        } catch (IOException e) {
            throw new Trouble("The log folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Something nobody thought of: the trace goes to the log, a sentence to the screen. */
    static Trouble explain(RuntimeException e) {
        ROOT.log(Level.SEVERE, "unexpected", e);
        return new Trouble(
                "Something unexpected happened (" + e + "); log/launcher.log in the data folder has the details.", e);
    }
}
