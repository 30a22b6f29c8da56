package org.simsite.modempool.modem;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.at.NoAnswer;
import org.simsite.modempool.at.Transcript;
import org.simsite.modempool.serial.SerialPorts;
import org.simsite.modempool.tally.Tally;

/**
 * Owns one port for ever: opens it, works, and after a fault gets the modem back in stages: in step again on the open line,
 * a reset of its radio, the port opened anew. On a thread of its own, so that no other port notices.
 */
public final class ModemWorker implements Runnable {
    private static final Logger LOG = System.getLogger(ModemWorker.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    /** Also the longest time that a modem which was plugged in again has to wait. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    /** After so long without success the operator should look at it. It is still tried. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(60);

    private static final Tally.Reset[] STAGES = Tally.Reset.values();
    private static final AtCommand RADIO_RESET = AtCommand.set("+CFUN", 1, 1);

    private final String port;
    private final boolean direct;
    private final Pins pins;
    private final SerialPorts ports;
    private final ThreadFactory threads;
    private final Desk desk;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable AtDialogue open;
    private final Standing standing;
    private final Transcript transcript;
    private Duration pause = FIRST_PAUSE;
    /** Since when nothing works; null while it does. */
    private @Nullable Instant broken;

    private String reason = "";

    /** @param threads makes the thread that reads the port: a platform thread */
    public ModemWorker(PortSettings settings, SerialPorts ports, ThreadFactory threads, Desk desk) {
        this.port = settings.path();
        this.direct = settings.direct();
        this.pins = settings.pins();
        this.standing = new Standing(port);
        this.transcript = new Transcript(desk.clock());
        this.ports = ports;
        this.threads = threads;
        this.desk = desk;
    }

    /** Works until {@link #stop} or an interrupt. */
    @Override
    public void run() {
        try {
            while (goesOn()) {
                try {
                    attend();
                } catch (IOException | RuntimeException e) {
                    note(e);
                }
                pause();
            }
            desk.register().leave(port);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was said on the line, from its first opening on. */
    public Transcript transcript() {
        return transcript;
    }

    /** Ends the work within a moment; a text on its way is settled at the next start. */
    public void stop() {
        stopped.countDown();
        AtDialogue dialogue = open;
        if (dialogue != null) {
            dialogue.wake();
        }
    }

    private boolean goesOn() {
        return stopped.getCount() > 0;
    }

    /** Opens the port and works over it until it fails or the worker is to stop. */
    private void attend() throws IOException, InterruptedException {
        UUID modem = desk.register().find(port);
        if (!desk.register().isEnabled(modem)) {
            desk.register().state(modem, ModemState.DISABLED, "by_operator");
            return;
        }
        try (var dialogue = new AtDialogue(ports.open(port), threads, transcript)) {
            open = dialogue;
            work(dialogue);
        } finally {
            open = null;
        }
    }

    private void work(AtDialogue dialogue) throws IOException, InterruptedException {
        while (goesOn() && desk.register().isEnabled(desk.register().find(port))) {
            try {
                Equipment equipment = new Initialisation(dialogue, pins, desk.pinTries()).run(direct);
                try (var modem = desk.register().occupy(equipment.imei())) {
                    standing.serves(equipment);
                    Session session = Session.begin(desk, equipment, dialogue, standing);
                    recovered(session);
                    session.serve(this::goesOn);
                }
            } catch (NoAnswer e) {
                note(e);
                escalate(standing.unanswered(), e, dialogue);
            } catch (Restarted e) {
                note(e);
            }
        }
    }

    /** First the next session gets the modem in step again; if that does not help its radio is reset; then the port; and again. */
    private void escalate(int silences, NoAnswer fault, AtDialogue dialogue) throws IOException, InterruptedException {
        Tally.Reset stage = STAGES[(silences - 1) % STAGES.length];
        desk.tally().count(stage);
        if (stage == Tally.Reset.PORT) {
            throw fault;
        }
        if (stage == Tally.Reset.RADIO) {
            try {
                new Commands(dialogue).isAccepted(RADIO_RESET);
            } catch (NoAnswer e) {
                // One that hangs may still do it, and a restart is often silent.
                LOG.log(Level.DEBUG, "no answer to the reset of the radio", e);
            }
        }
    }

    private void recovered(Session session) {
        LOG.log(Level.INFO, "{0}: {1} is ready", port, session.describe());
        if (!standing.isSuspect()) {
            broken = null;
        }
        reason = "";
        pause = FIRST_PAUSE;
    }

    private void note(Exception fault) {
        Instant now = desk.clock().instant();
        Instant since = broken == null || standing.hasSentSince(broken) ? now : broken;
        broken = since;
        String name = Faults.name(fault);
        if (!name.equals(reason)) {
            if (Faults.isOurs(fault)) {
                LOG.log(Level.ERROR, port + ": " + name, fault);
            } else {
                LOG.log(Level.WARNING, "{0}: {1} ({2})", port, name, fault.getMessage());
            }
            reason = name;
        }
        boolean givenUp = Duration.between(since, now).compareTo(GIVEN_UP) > 0;
        try {
            ModemState state = givenUp ? ModemState.FAILED : ModemState.RECOVERING;
            desk.register().state(desk.register().find(port), state, name);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, port + ": state " + name + " not written", e);
        }
    }

    private void pause() throws InterruptedException {
        boolean over = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        pause = over || pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
    }
}
