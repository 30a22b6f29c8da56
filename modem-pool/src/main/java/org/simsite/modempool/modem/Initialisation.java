package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.at.AtReply;
import org.simsite.modempool.sim.SimIdentity;

/** Brings a modem that was just opened into the state the worker expects, and asks who it is. */
final class Initialisation {
    private static final Duration IN_STEP = Duration.ofSeconds(6);
    private static final Duration QUIET = Duration.ofMillis(60);
    /** A card needs some seconds after power-on. */
    private static final int CARD_TRIES = 20;

    private static final Duration CARD_PAUSE = Duration.ofMillis(500);
    private static final Pattern DIGITS = Pattern.compile("[^0-9]*([0-9]{14,22})F?[^0-9]*");
    /** {@code +CNUM: "name","+8613900000001",145}. */
    private static final Pattern OWN_NUMBER = Pattern.compile("[^,]*,\"(\\+[0-9]+)\",.*");

    /**
     * How new messages and reports are announced, 3GPP TS 27.005 §3.4.1; the first that is accepted. Best both are stored
     * and announced by their place; reports straight to us where a modem cannot store them.
     */
    private static final List<AtCommand> ANNOUNCING = List.of(
            AtCommand.set("+CNMI", 2, 1, 0, 2, 0),
            AtCommand.set("+CNMI", 2, 1, 0, 1, 0),
            AtCommand.set("+CNMI", 1, 1, 0, 1, 0),
            AtCommand.set("+CNMI", 2, 1, 0, 0, 0),
            AtCommand.set("+CNMI", 1, 1, 0, 0, 0));

    private static final List<AtCommand> CARD_NUMBER =
            List.of(AtCommand.run("+CCID"), AtCommand.run("+ICCID"), AtCommand.run("+QCCID"), AtCommand.read("^ICCID"));

    private final AtDialogue dialogue;
    private final Commands commands;

    Initialisation(AtDialogue dialogue) {
        this.dialogue = dialogue;
        this.commands = new Commands(dialogue);
    }

    Equipment run() throws IOException, InterruptedException {
        dialogue.resynchronise(IN_STEP, QUIET);
        commands.execute(AtCommand.basic("E0"));
        commands.isAccepted(AtCommand.set("+CMEE", 1));
        awaitCard();
        commands.execute(AtCommand.set("+CMGF", 0));
        boolean store = chooseMemories();
        announce();
        // Keeps the radio link between sends; pointless but harmless where it is refused.
        commands.isAccepted(AtCommand.set("+CMMS", 1));
        return new Equipment(
                imei(), name("+CGMI"), name("+CGMM"), name("+CGMR"), new SimIdentity(iccid(), imsi(), number()), store);
    }

    private void awaitCard() throws IOException, InterruptedException {
        String state = "unknown";
        for (int i = 0; i < CARD_TRIES; i++) {
            state = commands.ask(AtCommand.read("+CPIN"), reply -> reply.value("+CPIN"))
                    .orElse("not ready");
            if (state.equals("READY")) {
                return;
            }
            if (state.startsWith("SIM P") || state.startsWith("PH-")) {
                throw new ModemFault("sim_pin_required", "the card asks for " + state);
            }
            dialogue.rest(CARD_PAUSE);
        }
        throw new ModemFault("sim_not_ready", "the card stays " + state);
    }

    /**
     * Reads and receives on the card, so that what comes in stays with it when it is moved; writes to the modem's own memory
     * to spare the card's. A modem without one sends directly.
     */
    private boolean chooseMemories() throws IOException, InterruptedException {
        if (commands.isAccepted(AtCommand.set("+CPMS", "SM", "ME", "SM"))) {
            return true;
        }
        if (!commands.isAccepted(AtCommand.set("+CPMS", "SM", "SM", "SM"))) {
            commands.execute(AtCommand.set("+CPMS", "SM"));
        }
        return false;
    }

    private void announce() throws IOException, InterruptedException {
        for (AtCommand way : ANNOUNCING) {
            if (commands.isAccepted(way)) {
                return;
            }
        }
        throw new ModemFault("no_announcement", "the modem does not announce what comes in (+CNMI)");
    }

    private String imei() throws IOException, InterruptedException {
        return digits(AtCommand.run("+CGSN"))
                .orElseThrow(() -> new ModemFault("no_imei", "the modem does not tell its IMEI"));
    }

    private @Nullable String imsi() throws IOException, InterruptedException {
        return digits(AtCommand.run("+CIMI")).orElse(null);
    }

    private @Nullable String iccid() throws IOException, InterruptedException {
        for (AtCommand way : CARD_NUMBER) {
            Optional<String> found = digits(way);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Optional<String> digits(AtCommand command) throws IOException, InterruptedException {
        return commands.ask(
                command,
                reply -> reply.lines().stream()
                        .map(DIGITS::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .findFirst());
    }

    private @Nullable String number() throws IOException, InterruptedException {
        return commands.ask(AtCommand.run("+CNUM"), reply -> reply.value("+CNUM"))
                .map(OWN_NUMBER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(PhoneNumber::isE164)
                .orElse(null);
    }

    private @Nullable String name(String command) throws IOException, InterruptedException {
        Optional<String> line = commands.ask(
                AtCommand.run(command),
                (AtReply reply) -> reply.lines().stream().findFirst());
        return line.map(value -> value.replaceFirst("^\\" + command + ": ?", "").replace("\"", ""))
                .orElse(null);
    }
}
