package org.simsite.modempool.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.simsite.modempool.serial.LinkLost;
import org.simsite.modempool.serial.SerialLink;

/**
 * A conversation with one modem: a command, its answer, and what the modem says by itself in between. One thread owns it;
 * only {@link #wake} and {@link #close} may be called by others. Each wait has a deadline.
 */
public final class AtDialogue implements AutoCloseable {
    private static final String ESCAPE = "\u001b";
    private static final String END_OF_MESSAGE = "\u001a";
    private static final AtCommand ATTENTION = AtCommand.basic("");
    /** Modems prompt within milliseconds; some first finish what they were doing. */
    private static final Duration LONGEST_PROMPT = Duration.ofSeconds(5);

    private final AtStream stream;
    private final Overheard overheard = new Overheard();

    /**
     * @param link closed with the dialogue
     * @param threads makes the one thread that reads the link: a platform thread, since it blocks outside of Java
     */
    public AtDialogue(SerialLink link, ThreadFactory threads) {
        stream = new AtStream(link, threads);
    }

    /**
     * Sends a command and waits for the end of its answer.
     *
     * @param patience for the whole answer
     * @throws AtError if the modem refuses
     * @throws NoAnswer if the answer does not end in time; then {@link #resynchronise} before the next command
     */
    public AtReply execute(AtCommand command, Duration patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        stream.write(command.line() + "\r");
        return collect(command, new Echo(command, ""), patience);
    }

    /**
     * Sends a command that asks for a message's body, the body after the prompt, and waits for the end of the answer.
     *
     * @param patience for the answer after the body
     * @throws AtError if the modem refuses the command or the body
     * @throws NoAnswer if there is no prompt or the answer does not end in time
     */
    public AtReply execute(AtCommand command, PduBody body, Duration patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        stream.awaitPrompt(true);
        try {
            stream.write(command.line() + "\r");
            awaitPrompt(command);
        } finally {
            stream.awaitPrompt(false);
        }
        stream.write(body.hex() + END_OF_MESSAGE);
        return collect(command, new Echo(command, body.hex()), patience);
    }

    /**
     * Waits for something the modem says by itself.
     *
     * @return empty when the time is up or another thread called {@link #wake}
     */
    public Optional<Unsolicited> await(Duration patience) throws LinkLost, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (overheard.isEmpty() && !stream.wasWoken()) {
            Token token = stream.next(deadline);
            if (token == null) {
                break;
            }
            if (token instanceof Token.Line line) {
                overheard.takes(line.text(), "");
            }
        }
        return overheard.poll();
    }

    /** Lets time pass; what the modem says meanwhile is kept for {@link #await}. */
    public void rest(Duration time) throws LinkLost, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        Token token = stream.next(deadline);
        while (token != null) {
            if (token instanceof Token.Line line) {
                overheard.takes(line.text(), "");
            }
            token = stream.next(deadline);
        }
    }

    /** Lets {@link #await} return at once; from any thread. */
    public void wake() {
        stream.wake();
    }

    /**
     * Gets in step again after a lost or late answer: leaves a prompt that may be open, and speaks until the modem answers
     * once and then is silent.
     *
     * @param patience in all
     * @param quiet how long the silence must last
     * @throws NoAnswer if the modem does not get there in time
     */
    public void resynchronise(Duration patience, Duration quiet) throws NoAnswer, LinkLost, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        stream.write(ESCAPE);
        while (System.nanoTime() < deadline) {
            drain(quiet);
            if (answersAttention(patience.dividedBy(4)) && drain(quiet) == 0) {
                return;
            }
        }
        throw new NoAnswer(ATTENTION.line(), patience, false);
    }

    private boolean answersAttention(Duration patience) throws LinkLost, InterruptedException {
        try {
            execute(ATTENTION, patience);
            return true;
        } catch (AtError | NoAnswer e) {
            // The end of an earlier answer, or none yet: the next turn tells.
            return false;
        }
    }

    /** Takes what comes until there is silence; returns how many lines were not unsolicited ones. */
    private int drain(Duration quiet) throws LinkLost, InterruptedException {
        long end = System.nanoTime() + quiet.multipliedBy(10).toNanos();
        int leftovers = 0;
        Token token = stream.next(System.nanoTime() + quiet.toNanos());
        while (token != null && System.nanoTime() < end) {
            if (token instanceof Token.Line line && !overheard.takes(line.text(), "")) {
                leftovers++;
            }
            token = stream.next(System.nanoTime() + quiet.toNanos());
        }
        return leftovers;
    }

    private void awaitPrompt(AtCommand command) throws AtError, NoAnswer, LinkLost, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_PROMPT.toNanos();
        Token token = stream.next(deadline);
        while (!(token instanceof Token.Prompt)) {
            if (token == null) {
                stream.write(ESCAPE);
                throw new NoAnswer(command.line(), LONGEST_PROMPT, true);
            }
            if (token instanceof Token.Line line && !overheard.takes(line.text(), command.name())) {
                FinalResult.check(line.text(), command);
            }
            token = stream.next(deadline);
        }
    }

    private AtReply collect(AtCommand command, Echo echo, Duration patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> lines = new ArrayList<>();
        while (true) {
            Token token = stream.next(deadline);
            if (token == null) {
                throw new NoAnswer(command.line(), patience, false);
            }
            if (token instanceof Token.Line line
                    && !echo.is(line.text())
                    && !overheard.takes(line.text(), command.name())) {
                if (FinalResult.isOk(line.text())) {
                    return new AtReply(lines);
                }
                FinalResult.check(line.text(), command);
                lines.add(line.text());
            }
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
