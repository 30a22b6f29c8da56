package org.simsite.modempool.serial;

import java.io.IOException;

/** The device behind a port is gone or was never there. Open it anew: the same name may be another device by now. */
public final class LinkLost extends IOException {
    public LinkLost(String message) {
        super(message);
    }

    public LinkLost(String message, Throwable cause) {
        super(message, cause);
    }
}
