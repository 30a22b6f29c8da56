package org.simsite.launcher.sim.port;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.simsite.launcher.sim.modem.AtEngine;
import org.simsite.launcher.sim.modem.Fault;
import org.simsite.launcher.sim.modem.Modem;
import org.simsite.launcher.sim.modem.Unplugged;
import org.simsite.launcher.sim.pty.DeviceLink;
import org.simsite.launcher.sim.pty.PseudoTerminal;
import org.simsite.launcher.sim.pty.Wakeup;

/** One thread that plays one modem behind one link, through plugging and unplugging, until it is closed. */
public final class ModemPort implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ModemPort.class.getName());
    /** Only a look at what a killed client left behind; input and signals end the wait at once. */
    private static final Duration IDLE = Duration.ofSeconds(2);

    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(20);

    /** Between two unpluggings of one order, long enough for a client to begin. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private final Modem modem;
    private final DeviceLink link;
    private final Wakeup wakeup = new Wakeup();
    private final CountDownLatch plugged = new CountDownLatch(1);
    private final Thread thread;
    private volatile Duration unplugFor = Duration.ZERO;
    private volatile boolean closed;
    private long pluggedAt;

    public ModemPort(Modem modem, DeviceLink link) throws IOException {
        this.modem = modem;
        this.link = link;
        this.thread = Thread.ofPlatform().name(modem.name()).unstarted(this::live);
    }

    public Modem modem() {
        return modem;
    }

    public DeviceLink link() {
        return link;
    }

    /** Returns when the link stands. */
    public void start() throws IOException, InterruptedException {
        modem.network().listen(modem.card(), wakeup::signal);
        thread.start();
        if (!plugged.await(START.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("no pseudo terminal for " + modem.name() + "; see the log");
        }
    }

    /** A fault to come; pulling the plug now is done now. */
    public void suffer(Fault fault) {
        modem.faults().add(fault);
        wakeup.signal();
    }

    private void live() {
        while (!closed) {
            try (var terminal = new PseudoTerminal()) {
                plugIn(terminal);
            } catch (Unplugged pulled) {
                unplugFor = pulled.time().isPositive() ? pulled.time() : unplugFor;
                LOG.log(Level.INFO, "{0} is unplugged", modem.name());
            } catch (IOException | RuntimeException failed) {
                LOG.log(Level.ERROR, modem.name() + " is unplugged by a failure", failed);
                unplugFor = IDLE;
            }
            stayUnplugged();
        }
    }

    /** The link goes before the terminal does, whose number may be given to another at once. */
    private void plugIn(PseudoTerminal terminal) throws IOException {
        link.pointTo(terminal.name());
        try {
            pluggedAt = System.nanoTime();
            plugged.countDown();
            LOG.log(Level.INFO, "{0} is {1}", modem.name(), terminal.name());
            serve(terminal);
        } finally {
            link.remove();
        }
    }

    private void serve(PseudoTerminal terminal) throws IOException {
        var wire = new TerminalWire(terminal, wakeup, this::pulled);
        var engine = new AtEngine(modem, wire);
        long shownSince = System.nanoTime();
        while (!pulled()) {
            engine.lookAtNetwork();
            if (!engine.awaitsAcknowledgement()) {
                shownSince = System.nanoTime();
            } else if (System.nanoTime() - shownSince > ACKNOWLEDGEMENT.toNanos()) {
                engine.acknowledgementOverdue();
            }
            terminal.await(wakeup, IDLE);
            wakeup.clear();
            byte[] octets = terminal.read();
            engine.receive(octets);
            if (octets.length == 0) {
                terminal.share();
            }
        }
    }

    /** Takes the fault that pulls the plug, if there is one. */
    private boolean pulled() {
        if (System.nanoTime() - pluggedAt > SETTLED.toNanos()) {
            modem.faults().takeUnplug(Fault.Moment.NOW).ifPresent(fault -> unplugFor = fault.time());
        }
        return closed || unplugFor.isPositive();
    }

    private void stayUnplugged() {
        try {
            long end = System.nanoTime() + unplugFor.toNanos();
            for (long left = unplugFor.toNanos(); left > 0 && !closed; left = end - System.nanoTime()) {
                wakeup.await(Duration.ofNanos(left));
                wakeup.clear();
            }
        } catch (IOException failed) {
            LOG.log(Level.ERROR, modem.name() + " cannot stay unplugged", failed);
        }
        unplugFor = Duration.ZERO;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        wakeup.signal();
        try {
            thread.join(START);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        wakeup.close();
    }
}
