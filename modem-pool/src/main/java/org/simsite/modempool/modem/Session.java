package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.at.Unsolicited;
import org.simsite.modempool.database.Bell;
import org.simsite.modempool.sim.Sim;
import org.simsite.modempool.sim.Sims;

/** One modem with one card at work: from the first AT to whatever ends it. */
final class Session {
    /** A text of another node, or one whose pause is over, is found after this time at the latest. */
    private static final Duration IDLE = Duration.ofMillis(500);

    private static final Duration VITALS = Duration.ofSeconds(15);
    /** An announcement may get lost in noise; the card is looked through from time to time. */
    private static final Duration SWEEP = Duration.ofSeconds(60);

    private static final Duration SWEEP_SOON = Duration.ofSeconds(1);

    private final Desk desk;
    private final UUID modem;
    private final AtDialogue dialogue;
    private final Memories memories;
    private final Equipment equipment;
    private final Inlet inlet;
    private final Meanwhile meanwhile;
    private final Outlet outlet;
    private final Limits limits;
    private final Quarantine quarantine;
    private Sim sim;
    private Limits.@Nullable Hold told;
    private boolean registered;
    private boolean enabled = true;
    private volatile Instant vitalsDue;
    private Instant sweepDue;

    private Session(Desk desk, UUID modem, AtDialogue dialogue, Equipment equipment, Sim sim, Standing standing) {
        Instant now = desk.clock().instant();
        this.desk = desk;
        this.modem = modem;
        this.dialogue = dialogue;
        this.equipment = equipment;
        this.sim = sim;
        quarantine = standing.quarantine();
        memories = new Memories(dialogue, standing.times());
        var acknowledgement = new Acknowledgement(
                new Commands(dialogue), equipment.announcing().acknowledged());
        inlet = new Inlet(sim.id(), memories, acknowledgement, desk);
        meanwhile = new Meanwhile(sim.id(), desk, inlet::record);
        outlet = new Outlet(equipment, memories, desk, standing, meanwhile);
        limits = new Limits(desk.queue().sends(sim.id(), Limits.memory(now)), now);
        vitalsDue = now;
        sweepDue = now;
    }

    /** Gets a modem that was just opened, or lost its step, ready to work: what a crash left behind is settled first. */
    static Session begin(Desk desk, Equipment equipment, AtDialogue dialogue, Standing standing)
            throws IOException, InterruptedException {
        Sim sim = desk.sims().register(equipment.card(), desk.clock().instant());
        String iccid = equipment.card().iccid();
        if (iccid != null) {
            desk.pinTries().succeeded(iccid); // whoever opened it: the card counts from the beginning again
        }
        UUID modem = desk.register().identify(standing.port(), equipment, sim.id());
        var session = new Session(desk, modem, dialogue, equipment, sim, standing);
        new Aftermath(desk.queue(), dialogue, session.memories, desk.clock()).settle(sim.id(), equipment);
        // Only now: a report is matched with what is known to be sent.
        session.inlet.sweep();
        return session;
    }

    /** Works until told to stop, or until the operator switches the modem off. */
    void serve(BooleanSupplier goesOn) throws IOException, InterruptedException {
        Bell bell = desk.bell();
        try (meanwhile;
                var texts = bell.onRing(sim.id(), dialogue::wake);
                var changes = bell.onRing(Sims.CHANGED, this::settingsChanged)) {
            while (enabled && goesOn.getAsBoolean()) {
                turn();
            }
        }
    }

    private void settingsChanged() {
        vitalsDue = Instant.EPOCH;
        dialogue.wake();
    }

    private void turn() throws IOException, InterruptedException {
        Instant now = desk.clock().instant();
        if (!now.isBefore(vitalsDue)) {
            vitalsDue = now.plus(VITALS);
            meanwhile.record();
            lookAround();
        }
        takeAnnounced(Duration.ZERO);
        inlet.tidy();
        if (dialogue.hasRestarted() || dialogue.echoes()) {
            throw new Restarted("the modem began anew");
        }
        if (!now.isBefore(sweepDue)) {
            sweepDue = now.plus(SWEEP);
            meanwhile.record();
            inlet.sweep();
        }
        if (!sendOne(now)) {
            meanwhile.putBack();
            inlet.record();
            inlet.tidy();
            if (outlet.isUntidy()) {
                outlet.tidy();
            } else {
                takeAnnounced(IDLE);
            }
        }
    }

    private void lookAround() throws IOException, InterruptedException {
        var commands = new Commands(dialogue);
        enabled = desk.register().isEnabled(modem);
        Vitals vitals = Vitals.ask(commands);
        if (!equipment.announcing().holds(commands)) {
            throw new Restarted("the modem does not announce any more what comes in");
        }
        registered = vitals.registered();
        desk.register().vitals(modem, vitals);
        tellState();
        sim = desk.sims().find(sim.id()).orElse(sim);
    }

    private void tellState() {
        Optional<Limits.Hold> rest = quarantine.hold(desk.clock().instant());
        String reason = registered ? rest.map(Limits.Hold::reason).orElse(null) : "no_network";
        desk.register().state(modem, reason == null ? ModemState.READY : ModemState.RECOVERING, reason);
    }

    private void takeAnnounced(Duration patience) throws IOException, InterruptedException {
        Optional<Unsolicited> said = dialogue.await(patience);
        while (said.isPresent()) {
            try {
                if (!inlet.take(said.get())) {
                    sweepDue = desk.clock().instant().plus(SWEEP_SOON);
                }
            } catch (AtError e) {
                sweepDue = desk.clock().instant().plus(SWEEP_SOON);
            }
            said = dialogue.await(Duration.ZERO);
        }
    }

    private boolean sendOne(Instant now) throws IOException, InterruptedException {
        if (!registered) {
            return false;
        }
        Optional<Limits.Hold> rest = quarantine.hold(now);
        Optional<Limits.Hold> hold = rest.isPresent() ? rest : limits.hold(sim, now);
        if (hold.isPresent()) {
            tell(hold.get());
            return false;
        }
        int sends = outlet.sendNext();
        for (int i = 0; i < sends; i++) {
            limits.count(desk.clock().instant());
        }
        return sends > 0;
    }

    private void tell(Limits.Hold hold) {
        if (!hold.equals(told)) {
            desk.queue().hold(sim.id(), hold.until(), hold.reason());
            told = hold;
            vitalsDue = Instant.EPOCH; // the operator sees it at once
        }
    }

    String describe() {
        return equipment.manufacturer() + " " + equipment.model() + " " + equipment.imei() + " with SIM " + sim.id();
    }
}
