package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;

/**
 * Waits for the card and opens it with its PIN. Three wrong ones lock it for good, so a PIN is tried once in its life, and
 * never as the last try: what was tried is on record before the card hears it.
 */
final class CardLock {
    /** A card needs some seconds after power-on. */
    private static final int TRIES = 20;

    private static final Duration PAUSE = Duration.ofMillis(500);
    /** With fewer tries left nothing is risked. */
    private static final int SAFE = 2;

    private final AtDialogue dialogue;
    private final Commands commands;
    private final Pins pins;
    private final PinTries tries;

    CardLock(AtDialogue dialogue, Pins pins, PinTries tries) {
        this.dialogue = dialogue;
        this.commands = new Commands(dialogue);
        this.pins = pins;
        this.tries = tries;
    }

    /** @throws ModemFault if the card does not open; its reason says what the operator must do */
    void open() throws IOException, InterruptedException {
        String state = "unknown";
        for (int i = 0; i < TRIES; i++) {
            state = commands.ask(AtCommand.read("+CPIN"), reply -> reply.value("+CPIN"))
                    .orElse("not ready");
            if (state.equals("READY")) {
                return;
            }
            if (state.equals("SIM PIN")) {
                enter();
            } else if (state.startsWith("SIM P") || state.startsWith("PH-")) {
                throw new ModemFault(reason(state), "the card asks for " + state);
            }
            dialogue.rest(PAUSE);
        }
        throw new ModemFault("sim_not_ready", "the card stays " + state);
    }

    private static String reason(String state) {
        return state.startsWith("SIM PUK") ? "sim_puk_required" : "sim_locked";
    }

    private void enter() throws IOException, InterruptedException {
        String card = new Identity(commands).iccid();
        String pin = pins.find(card)
                .orElseThrow(() -> new ModemFault("sim_pin_required", "the card asks for its PIN and none is set"));
        int left = triesLeft().orElse(SAFE);
        if (left < SAFE) {
            throw new ModemFault("sim_pin_last_try", "the card has " + left + " tries left: nothing more is risked");
        }
        if (card == null) {
            card = new Identity(commands).imei();
        }
        if (!tries.begin(card, pin)) {
            throw new ModemFault("sim_pin_wrong", "the PIN set for this card was refused before");
        }
        if (!commands.isAccepted(AtCommand.set("+CPIN", pin))) {
            throw new ModemFault("sim_pin_wrong", "the card refuses the PIN set for it");
        }
        tries.succeeded(card);
    }

    /** Empty where the modem does not tell. */
    private Optional<Integer> triesLeft() throws IOException, InterruptedException {
        for (List<String> way : TextTable.rows("pin-tries.txt")) {
            String name = way.getFirst();
            AtCommand command = way.get(1).equals("read") ? AtCommand.read(name) : AtCommand.run(name);
            Optional<Integer> left = commands.ask(command, reply -> reply.value(name))
                    .flatMap(value -> column(value, Integer.parseInt(way.get(2))));
            if (left.isPresent()) {
                return left;
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> column(String value, int number) {
        String[] columns = value.split(",");
        return Optional.of(number <= columns.length ? columns[number - 1].strip() : "")
                .filter(text -> text.matches("[0-9]{1,2}"))
                .map(Integer::valueOf);
    }
}
