package org.simsite.launcher.sim.modem;

import java.time.Duration;

/** The power failed for a moment: the command ends here, and the modem begins anew. */
final class Rebooted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration time;

    /** @param time until it hears again */
    Rebooted(Duration time) {
        super("rebooted", null, false, false);
        this.time = time;
    }

    Duration time() {
        return time;
    }
}
