package org.simsite.modempool.at;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the answer to one command. Where the modem was spoken to meanwhile, there are more ends than one, and only what
 * bears the command's name is the command's.
 */
final class Collector {
    private static final String ATTENTION = "AT";

    private final AtCommand command;
    private final Echo echo;
    private final List<String> lines = new ArrayList<>();
    private int pokes;
    private boolean echoed;
    private boolean complete;
    private boolean lost;
    private boolean refused;

    Collector(AtCommand command, Echo echo) {
        this.command = command;
        this.echo = echo;
    }

    AtCommand command() {
        return command;
    }

    void poked() {
        pokes++;
    }

    boolean isEcho(String line) {
        boolean repeated = echo.is(line) || (pokes > 0 && line.equals(ATTENTION));
        echoed |= repeated && line.startsWith(ATTENTION);
        return repeated;
    }

    /** @throws AtError if the line says that the command failed */
    void take(String line) throws AtError {
        if (FinalResult.isOk(line)) {
            complete = pokes == 0 || reply().value(command.name()).isPresent();
            lost = !complete;
            return;
        }
        if (pokes > 0 && FinalResult.isPlain(line)) {
            lost = true; // of the command or of the attention, nobody can say
            return;
        }
        refused = true;
        FinalResult.check(line, command);
        refused = false;
        lines.add(line);
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether the command's own end was heard, good or bad. */
    boolean isEnded() {
        return complete || refused;
    }

    /** Whether the modem answers, but not to the command. */
    boolean isLost() {
        return lost;
    }

    /** Whether answers to attentions are still to come. */
    boolean leavesMore() {
        return pokes > 0;
    }

    /** Whether the modem repeated the command from its beginning. */
    boolean echoed() {
        return echoed;
    }

    AtReply reply() {
        return new AtReply(lines);
    }
}
