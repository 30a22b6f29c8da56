package org.simsite.modempool.at;

import java.time.Duration;
import java.util.Optional;
import org.simsite.modempool.serial.LinkLost;

/** Listens to what a modem says by itself, between answers and in their midst. */
final class Ear {
    private final AtStream stream;
    private final Overheard overheard = new Overheard();
    private boolean restarted;

    Ear(AtStream stream) {
        this.stream = stream;
    }

    /**
     * Takes the line if it is an unsolicited one.
     *
     * @param asked the name of the command that is being answered, empty for none
     */
    boolean takes(String line, String asked) {
        restarted |= Unsolicited.tellsRestart(line);
        return overheard.takes(line, asked);
    }

    /** The next that was heard; empty when the time is up or another thread wakes the stream. */
    Optional<Unsolicited> await(Duration patience) throws LinkLost, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (overheard.isEmpty() && !stream.wasWoken()) {
            Token token = stream.next(deadline);
            if (token == null) {
                break;
            }
            if (token instanceof Token.Line line) {
                takes(line.text(), "");
            }
        }
        return overheard.poll();
    }

    /** Lets time pass; what is heard meanwhile is kept, whatever else comes belongs to nobody. */
    void rest(Duration time) throws LinkLost, InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        Token token = stream.next(deadline);
        while (token != null) {
            if (token instanceof Token.Line line) {
                takes(line.text(), "");
            }
            token = stream.next(deadline);
        }
    }

    /** Takes what comes until there is silence; returns how many lines were not unsolicited ones. */
    int drain(Duration quiet) throws LinkLost, InterruptedException {
        long end = System.nanoTime() + quiet.multipliedBy(10).toNanos();
        int leftovers = 0;
        Token token = stream.next(System.nanoTime() + quiet.toNanos());
        while (token != null && System.nanoTime() < end) {
            if (token instanceof Token.Line line && !takes(line.text(), "")) {
                leftovers++;
            }
            token = stream.next(System.nanoTime() + quiet.toNanos());
        }
        return leftovers;
    }

    boolean restarted() {
        return restarted;
    }

    void forgetRestart() {
        restarted = false;
    }
}
