package org.simsite.modempool.at;

import java.time.Duration;
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
    /** Nobody else asks this, so its answer cannot be the late one of another command. */
    private static final AtCommand QUESTION = AtCommand.read("+CMEE");

    private static final int QUESTIONS = 3;
    private static final Duration IN_STEP = Duration.ofSeconds(6);
    private static final Duration QUIET = Duration.ofMillis(60);
    /** Modems prompt within milliseconds; some first finish what they were doing. */
    private static final Duration LONGEST_PROMPT = Duration.ofSeconds(5);

    private final AtStream stream;
    private final Ear ear;
    /** Whether an answer may still come that belongs to no command any more. */
    private boolean outOfStep;

    private boolean echoes;

    /**
     * @param link closed with the dialogue
     * @param threads makes the one thread that reads the link: a platform thread, since it blocks outside of Java
     * @param transcript gets each line
     */
    public AtDialogue(SerialLink link, ThreadFactory threads, Transcript transcript) {
        stream = new AtStream(link, threads, transcript);
        ear = new Ear(stream);
    }

    /**
     * Sends a command and waits for the end of its answer.
     *
     * @param patience for the whole answer
     * @throws AtError if the modem refuses
     * @throws NoAnswer if the answer does not end in time; what of it comes later is never taken for another's
     */
    public AtReply execute(AtCommand command, Duration patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        return execute(command, Patience.silent(patience));
    }

    /** As above, for a command whose answer depends on the network. */
    public AtReply execute(AtCommand command, Patience patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        return execute(command, () -> {}, patience);
    }

    /**
     * As above.
     *
     * @param meanwhile done while the modem works on the command; must not throw, for the answer would go unheard
     */
    public AtReply execute(AtCommand command, Runnable meanwhile, Patience patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        write(command);
        meanwhile.run();
        return collect(new Collector(command, new Echo(command, "")), patience);
    }

    /**
     * Sends a command that asks for a message's body, the body after the prompt, and waits for the end of the answer.
     *
     * @param atPrompt done when the modem waits for the body: nothing was sent until then. If it fails, nothing is
     * @param meanwhile done while the modem works on the body; must not throw, for the answer would go unheard
     * @param patience for the answer after the body
     * @throws AtError if the modem refuses the command or the body
     * @throws NoAnswer if there is no prompt or the answer does not end in time
     */
    public AtReply execute(AtCommand command, PduBody body, Runnable atPrompt, Runnable meanwhile, Patience patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        write(command, true);
        try {
            awaitPrompt(command);
        } finally {
            stream.awaitPrompt(false);
        }
        outOfStep = true; // with a prompt open, should this fail
        atPrompt.run();
        stream.write(body.hex() + END_OF_MESSAGE);
        meanwhile.run();
        return collect(new Collector(command, new Echo(command, body.hex())), patience);
    }

    private void write(AtCommand command) throws NoAnswer, LinkLost, InterruptedException {
        write(command, false);
    }

    /** What came since the last answer is no answer to what is written now. */
    private void write(AtCommand command, boolean prompts) throws NoAnswer, LinkLost, InterruptedException {
        if (outOfStep) {
            resynchronise(IN_STEP, QUIET);
        }
        ear.rest(Duration.ZERO);
        stream.awaitPrompt(prompts);
        stream.write(command.line() + "\r");
    }

    /**
     * Waits for something the modem says by itself.
     *
     * @return empty when the time is up or another thread called {@link #wake}
     */
    public Optional<Unsolicited> await(Duration patience) throws LinkLost, InterruptedException {
        return ear.await(patience);
    }

    /** Lets time pass; what the modem says meanwhile is kept for {@link #await}. */
    public void rest(Duration time) throws LinkLost, InterruptedException {
        ear.rest(time);
    }

    /** Lets {@link #await} return at once; from any thread. */
    public void wake() {
        stream.wake();
    }

    /** Whether the modem has begun anew since it was last in step, and so forgotten what it was told. */
    public boolean hasRestarted() {
        return ear.restarted();
    }

    /** Whether the modem repeated the last command: one that was told not to has forgotten it. */
    public boolean echoes() {
        return echoes;
    }

    /**
     * Gets in step again after a lost or late answer: leaves a prompt that may be open, and speaks until the modem answers
     * once and then is silent, and answers a question with its own answer.
     *
     * @param patience in all
     * @param quiet how long the silence must last
     * @throws NoAnswer if the modem does not get there in time
     */
    public void resynchronise(Duration patience, Duration quiet) throws NoAnswer, LinkLost, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration each = patience.dividedBy(4);
        int asked = 0;
        stream.write(ESCAPE);
        while (System.nanoTime() < deadline) {
            ear.drain(quiet);
            if (answers(ATTENTION, each) && ear.drain(quiet) == 0) {
                asked++;
                // Where the question gets a bare OK again and again, the silence must do.
                if (answers(QUESTION, each) || asked == QUESTIONS) {
                    return;
                }
            }
        }
        outOfStep = true;
        throw new NoAnswer(ATTENTION.line(), patience, false);
    }

    private boolean answers(AtCommand command, Duration patience) throws LinkLost, InterruptedException {
        ear.forgetRestart();
        outOfStep = false;
        try {
            AtReply reply = execute(command, patience);
            return command == ATTENTION || reply.value(command.name()).isPresent();
        } catch (AtError e) {
            return command == QUESTION; // an attention is not refused: that was the end of something earlier
        } catch (NoAnswer e) {
            return false;
        }
    }

    private void awaitPrompt(AtCommand command) throws AtError, NoAnswer, LinkLost, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_PROMPT.toNanos();
        Token token = stream.next(deadline);
        while (!(token instanceof Token.Prompt)) {
            if (token == null) {
                outOfStep = true;
                stream.write(ESCAPE);
                throw new NoAnswer(command.line(), LONGEST_PROMPT, true);
            }
            if (token instanceof Token.Line line && !ear.takes(line.text(), command.name())) {
                FinalResult.check(line.text(), command);
            }
            token = stream.next(deadline);
        }
    }

    private AtReply collect(Collector answer, Patience patience)
            throws AtError, NoAnswer, LinkLost, InterruptedException {
        outOfStep = true;
        try {
            new Wait(stream, ear, patience).until(answer);
        } finally {
            outOfStep = !answer.isEnded() || answer.leavesMore();
            echoes = answer.echoed();
        }
        return answer.reply();
    }

    @Override
    public void close() {
        stream.close();
    }
}
