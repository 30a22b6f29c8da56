package org.simsite.tenancy.background;

import java.time.Duration;

/** How long to wait before the next try: doubling from a second up to a limit. */
public record Backoff(Duration longest) {
    /** @param attempts made so far, at least 1 */
    public Duration after(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.clamp(attempts - 1, 0, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
