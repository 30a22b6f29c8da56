package org.simsite.tenancy.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of provisioning, as the progress page shows it.
 *
 * @param name {@code tenant}, {@code hosts}, {@code realm}, {@code administrator}, {@code defaults}, {@code mail}
 * @param startedAt of the first attempt
 * @param at when it was done
 * @param attempts so far
 */
public record SignupStep(
        String name,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant at,
        int attempts) {
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** Done, and taken away again since a later one failed. */
        UNDONE
    }
}
