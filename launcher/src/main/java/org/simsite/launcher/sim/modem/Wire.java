package org.simsite.launcher.sim.modem;

import java.time.Duration;

/** The modem's end of its serial line. */
public interface Wire {
    /** Octets that nobody reads may be lost. */
    void write(byte[] bytes);

    /** Like {@link #write}, but given up at once when nobody has been reading. */
    void writeUnasked(byte[] bytes);

    /**
     * Lets time pass.
     *
     * @throws Unplugged if the plug was pulled meanwhile
     */
    void pause(Duration time);
}
