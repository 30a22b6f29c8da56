package org.simsite.launcher.sim.modem;

/** The plug was pulled: whatever the modem was doing ends here. */
public final class Unplugged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unplugged() {
        super("unplugged", null, false, false);
    }
}
