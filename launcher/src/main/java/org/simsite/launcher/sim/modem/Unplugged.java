package org.simsite.launcher.sim.modem;

import java.time.Duration;

/** The plug was pulled: whatever the modem was doing ends here. */
public final class Unplugged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration time;

    /** @param time how long the plug stays out */
    public Unplugged(Duration time) {
        super("unplugged", null, false, false);
        this.time = time;
    }

    public Duration time() {
        return time;
    }
}
