package org.simsite.launcher.sim.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.simsite.launcher.sim.modem.Unplugged;
import org.simsite.launcher.sim.modem.Wire;
import org.simsite.launcher.sim.pty.PseudoTerminal;
import org.simsite.launcher.sim.pty.Wakeup;

/** The modem's line over a pseudo terminal. */
final class TerminalWire implements Wire {
    /** How long an answer waits for a client that does not read. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Octets that lie unread when nobody has the port open; what comes on top is for nobody. */
    private static final int MUCH_UNREAD = 512;

    private final PseudoTerminal terminal;
    private final Wakeup wakeup;
    private final BooleanSupplier unplugged;

    TerminalWire(PseudoTerminal terminal, Wakeup wakeup, BooleanSupplier unplugged) {
        this.terminal = terminal;
        this.wakeup = wakeup;
        this.unplugged = unplugged;
    }

    @Override
    public void write(byte[] bytes) {
        try {
            terminal.write(bytes, PATIENCE);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void writeUnasked(byte[] bytes) {
        try {
            if (terminal.unread() < MUCH_UNREAD) {
                terminal.write(bytes, Duration.ZERO);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void pause(Duration time) {
        if (!time.isPositive()) {
            return;
        }
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                if (unplugged.getAsBoolean()) {
                    throw new Unplugged(Duration.ZERO); // the port knows how long
                }
                wakeup.await(Duration.ofNanos(left));
                wakeup.clear();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
