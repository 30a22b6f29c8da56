package org.simsite.modempool.at;

import java.time.Duration;

/**
 * How long to wait for an answer.
 *
 * @param whole until it must have ended
 * @param untilPoke after so much silence the modem is spoken to: if it answers that and not the command, the command's own
 *     answer is lost and not worth more waiting
 */
public record Patience(Duration whole, Duration untilPoke) {
    /** @throws IllegalArgumentException if a duration is not positive */
    public Patience {
        if (!whole.isPositive() || !untilPoke.isPositive()) {
            throw new IllegalArgumentException("not positive: " + whole + ", " + untilPoke);
        }
    }

    /** Without a word to the modem meanwhile. */
    public static Patience silent(Duration whole) {
        return new Patience(whole, whole);
    }
}
