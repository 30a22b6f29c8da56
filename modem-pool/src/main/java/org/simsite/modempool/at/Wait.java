package org.simsite.modempool.at;

import java.time.Duration;
import org.simsite.modempool.serial.LinkLost;

/** Waits for an answer, and meanwhile finds out whether there is still somebody who could give it. */
final class Wait {
    private static final String ATTENTION = "AT\r";

    private final AtStream stream;
    private final Ear ear;
    private final Patience patience;
    private final long begun = System.nanoTime();

    Wait(AtStream stream, Ear ear, Patience patience) {
        this.stream = stream;
        this.ear = ear;
        this.patience = patience;
    }

    void until(Collector answer) throws AtError, NoAnswer, LinkLost, InterruptedException {
        Duration poke = patience.untilPoke();
        while (!answer.isComplete()) {
            Duration limit = poke.compareTo(patience.whole()) < 0 ? poke : patience.whole();
            Token token = stream.next(begun + limit.toNanos());
            if (token instanceof Token.Line line) {
                hear(answer, line.text());
            } else if (token == null && poke.compareTo(patience.whole()) < 0) {
                answer.poked();
                stream.write(ATTENTION);
                poke = poke.plus(patience.untilPoke());
            } else if (token == null) {
                throw none(answer);
            }
            if (answer.isLost() || ear.restarted()) {
                throw none(answer);
            }
        }
    }

    private void hear(Collector answer, String line) throws AtError {
        if (!answer.isEcho(line) && !ear.takes(line, answer.command().name())) {
            answer.take(line);
        }
    }

    private NoAnswer none(Collector answer) {
        return new NoAnswer(answer.command().line(), Duration.ofNanos(System.nanoTime() - begun), false);
    }
}
