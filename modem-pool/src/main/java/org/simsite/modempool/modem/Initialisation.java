package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;

/** Brings a modem that was just opened into the state the worker expects, and asks who it is. */
final class Initialisation {
    private static final Duration IN_STEP = Duration.ofSeconds(6);
    private static final Duration QUIET = Duration.ofMillis(60);

    private final AtDialogue dialogue;
    private final Commands commands;
    private final CardLock lock;

    Initialisation(AtDialogue dialogue, Pins pins, PinTries tries) {
        this.dialogue = dialogue;
        this.commands = new Commands(dialogue);
        this.lock = new CardLock(dialogue, pins, tries);
    }

    /** @param direct whether texts are to go past the modem's memory even where it has one */
    Equipment run(boolean direct) throws IOException, InterruptedException {
        dialogue.resynchronise(IN_STEP, QUIET);
        commands.execute(AtCommand.basic("E0"));
        commands.isAccepted(AtCommand.set("+CMEE", 1));
        lock.open();
        commands.execute(AtCommand.set("+CMGF", 0));
        // Names and numbers in plain letters; a modem that knows no other set refuses.
        commands.isAccepted(AtCommand.set("+CSCS", "IRA"));
        checkCentre();
        boolean memory = chooseMemory();
        boolean store = memory && !direct;
        var announcing = Announcing.choose(commands, memory || hasCardMemory());
        // Keeps the radio link between sends; pointless but harmless where it is refused.
        commands.isAccepted(AtCommand.set("+CMMS", 1));
        var identity = new Identity(commands);
        return new Equipment(
                identity.imei(),
                identity.name("+CGMI"),
                identity.name("+CGMM"),
                identity.name("+CGMR"),
                identity.card(),
                store,
                announcing);
    }

    /** Without its number nothing goes out, and each text would fail for a reason that is not its own. */
    private void checkCentre() throws IOException, InterruptedException {
        Optional<String> centre = commands.ask(AtCommand.read("+CSCA"), reply -> reply.value("+CSCA"));
        if (centre.isPresent() && centre.get().startsWith("\"\"")) {
            throw new ModemFault("no_service_centre", "the card knows no service centre (+CSCA)");
        }
    }

    /**
     * Reads and receives on the card, so that what comes in stays with it when it is moved; writes to the modem's own memory
     * to spare the card's. A modem without one sends directly.
     */
    private boolean chooseMemory() throws IOException, InterruptedException {
        return commands.isAccepted(AtCommand.set("+CPMS", "SM", "ME", "SM"));
    }

    /** A modem without any memory hands over what comes in as it comes. */
    private boolean hasCardMemory() throws IOException, InterruptedException {
        return commands.isAccepted(AtCommand.set("+CPMS", "SM", "SM", "SM"))
                || commands.isAccepted(AtCommand.set("+CPMS", "SM"));
    }
}
