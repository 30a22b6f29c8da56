package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.at.AtReply;
import org.simsite.modempool.at.Patience;
import org.simsite.modempool.at.PduBody;

/** The memories of a modem and its card (3GPP TS 27.005 §3.1): what came in, and what waits to be sent. */
final class Memories {
    /** The card's. */
    static final String CARD = "SM";
    /** The modem's own. */
    static final String MODEM = "ME";

    private static final Patience LISTING = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(5));
    /** A flash memory may be slow to write. */
    private static final Patience WRITING = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(3));

    private static final int ALL = 4;
    /** A modem that lists what it cannot show would be asked for ever. */
    private static final int LISTINGS = 2;

    private static final int INVALID_INDEX = 321;
    private static final Pattern HEADER = Pattern.compile("([0-9]+),([0-9]+),.*");

    private final AtDialogue dialogue;
    private final Commands commands;
    private final SendTimes times;
    /** Where reading and deleting happens now; the initialisation chose the card. */
    private String selected = CARD;

    Memories(AtDialogue dialogue, SendTimes times) {
        this.dialogue = dialogue;
        this.times = times;
        this.commands = new Commands(dialogue);
    }

    private void select(String memory) throws IOException, InterruptedException {
        if (!memory.equals(selected)) {
            selected = "";
            commands.execute(AtCommand.set("+CPMS", memory));
            selected = memory;
        }
    }

    /** All messages of a memory; none where the modem has no such memory. */
    List<StoredMessage> list(String memory) throws IOException, InterruptedException {
        try {
            select(memory);
        } catch (AtError e) {
            return List.of();
        }
        AtReply reply = dialogue.execute(AtCommand.set("+CMGL", ALL), LISTING);
        List<StoredMessage> messages = messages(reply);
        for (int i = 0; i < LISTINGS && messages.size() < headers(reply); i++) {
            reply = dialogue.execute(AtCommand.set("+CMGL", ALL), LISTING);
            messages = messages(reply);
        }
        return messages;
    }

    /** What was cut on the line is still there, and nothing follows from its not being seen. */
    private static long headers(AtReply reply) {
        return reply.lines().stream().filter(line -> line.startsWith("+CMGL:")).count();
    }

    /** A header line {@code +CMGL: 3,1,,24} and the line after it. */
    private static List<StoredMessage> messages(AtReply reply) {
        List<StoredMessage> messages = new ArrayList<>();
        List<String> lines = reply.lines();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            Matcher header =
                    HEADER.matcher(line.startsWith("+CMGL:") ? line.substring(6).strip() : "");
            Optional<String> pdu = PduLine.read(line, lines.get(i + 1));
            if (header.matches() && pdu.isPresent()) {
                int index = Integer.parseInt(header.group(1));
                messages.add(new StoredMessage(index, Integer.parseInt(header.group(2)), pdu.get()));
            }
        }
        return messages;
    }

    /** The PDU at this place; empty if there is none, or the line was disturbed. */
    Optional<String> read(String memory, int index) throws IOException, InterruptedException {
        select(memory);
        try {
            List<String> lines = commands.execute(AtCommand.set("+CMGR", index)).lines();
            return lines.size() < 2 ? Optional.empty() : PduLine.read(lines.get(0), lines.get(1));
        } catch (AtError e) {
            if (e.is(AtError.Kind.CMS, INVALID_INDEX)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Deletes what is at this place, if anything is. */
    void delete(String memory, int index) throws IOException, InterruptedException {
        select(memory);
        try {
            commands.execute(AtCommand.set("+CMGD", index));
        } catch (AtError e) {
            if (!e.is(AtError.Kind.CMS, INVALID_INDEX)) {
                throw e;
            }
        }
    }

    /** Writes a text to the modem's memory, not sent yet; returns its place. */
    int write(int tpduLength, PduBody body) throws IOException, InterruptedException {
        return number(dialogue.execute(AtCommand.set("+CMGW", tpduLength), body, () -> {}, () -> {}, WRITING), "+CMGW");
    }

    /**
     * Sends what was written to this place; returns the reference.
     *
     * @param meanwhile done while the network works; must not throw
     */
    int send(int index, Runnable meanwhile) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        return sent(dialogue.execute(AtCommand.set("+CMSS", index), meanwhile, times.patience()), "+CMSS", begun);
    }

    /**
     * Sends a text past every memory; returns the reference.
     *
     * @param atPrompt done before the modem gets the text, and after it agreed to take it
     * @param meanwhile done while the network works; must not throw
     */
    int sendDirectly(int tpduLength, PduBody body, Runnable atPrompt, Runnable meanwhile)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        return sent(
                dialogue.execute(AtCommand.set("+CMGS", tpduLength), body, atPrompt, meanwhile, times.patience()),
                "+CMGS",
                begun);
    }

    private int sent(AtReply reply, String name, long begun) throws ModemFault {
        times.took(Duration.ofNanos(System.nanoTime() - begun));
        return number(reply, name);
    }

    private static int number(AtReply reply, String name) throws ModemFault {
        return reply.value(name)
                .map(value -> value.split(",", 2)[0].strip())
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new ModemFault("no_number", "OK without a number to " + name));
    }
}
