package org.simsite.tenancy.input;

import java.time.Duration;

/** Asked more often than allowed; 429 on the web. */
public class TooOften extends RuntimeException {
    private final Duration retryAfter;

    public TooOften(String what, Duration retryAfter) {
        super(what + ": try again in " + retryAfter.toSeconds() + " s");
        this.retryAfter = retryAfter;
    }

    /** How long to wait before it can succeed. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
