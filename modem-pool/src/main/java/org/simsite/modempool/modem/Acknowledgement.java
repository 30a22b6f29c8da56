package org.simsite.modempool.modem;

import java.io.IOException;
import org.simsite.modempool.at.AtCommand;

/** Tells the network that what came directly may be forgotten there: only after it was committed here. */
final class Acknowledgement {
    private final Commands commands;
    private final boolean wanted;

    /** @param wanted whether the network waits for it: 3GPP TS 27.005 §3.4.4 */
    Acknowledgement(Commands commands, boolean wanted) {
        this.commands = commands;
        this.wanted = wanted;
    }

    boolean isWanted() {
        return wanted;
    }

    void give() throws IOException, InterruptedException {
        if (wanted) {
            // Refused where the time for it was over: then it comes again and is known again.
            commands.isAccepted(AtCommand.run("+CNMA"));
        }
    }
}
