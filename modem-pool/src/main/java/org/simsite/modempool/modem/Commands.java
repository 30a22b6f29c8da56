package org.simsite.modempool.modem;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.simsite.modempool.at.AtCommand;
import org.simsite.modempool.at.AtDialogue;
import org.simsite.modempool.at.AtError;
import org.simsite.modempool.at.AtReply;
import org.simsite.modempool.at.Patience;

/** Commands that every modem answers at once, or refuses. */
final class Commands {
    /** The SIM may be slow after power-on, the modem itself is not. */
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), Duration.ofMillis(1_500));

    private final AtDialogue dialogue;

    Commands(AtDialogue dialogue) {
        this.dialogue = dialogue;
    }

    AtReply execute(AtCommand command) throws IOException, InterruptedException {
        return dialogue.execute(command, PATIENCE);
    }

    /** False if the modem refuses: some know the command, some do not. */
    boolean isAccepted(AtCommand command) throws IOException, InterruptedException {
        return attempt(command).isPresent();
    }

    /** Empty if the modem refuses. */
    Optional<AtReply> attempt(AtCommand command) throws IOException, InterruptedException {
        try {
            return Optional.of(execute(command));
        } catch (AtError e) {
            return Optional.empty();
        }
    }

    /** What is looked for in the answer; empty if it is not there or the modem refuses. */
    <T> Optional<T> ask(AtCommand command, Function<AtReply, Optional<T>> wanted)
            throws IOException, InterruptedException {
        return attempt(command).flatMap(wanted);
    }
}
