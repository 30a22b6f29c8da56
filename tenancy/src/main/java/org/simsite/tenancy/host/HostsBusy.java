package org.simsite.tenancy.host;

import java.time.Duration;

/** So many unheard-of hosts are asked for that this one cannot be looked up just now; 503 on the web. */
public class HostsBusy extends RuntimeException {
    public HostsBusy() {
        super("too many unknown hosts are being asked for");
    }

    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }
}
