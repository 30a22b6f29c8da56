package org.simsite.launcher.sim.modem;

/** The command is done, but nobody will hear of it. */
final class LostAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostAnswer() {
        super("lost answer", null, false, false);
    }
}
