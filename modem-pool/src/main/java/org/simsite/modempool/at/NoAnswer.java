package org.simsite.modempool.at;

import java.io.IOException;
import java.time.Duration;

/** The modem did not answer in time. */
public final class NoAnswer extends IOException {
    private final boolean beforeBody;

    NoAnswer(String line, Duration waited, boolean beforeBody) {
        super("no " + (beforeBody ? "prompt" : "answer") + " to " + line + " within " + waited.toMillis() + " ms");
        this.beforeBody = beforeBody;
    }

    /** Whether a message's body was not yet handed over: then surely nothing was sent. */
    public boolean isBeforeBody() {
        return beforeBody;
    }
}
