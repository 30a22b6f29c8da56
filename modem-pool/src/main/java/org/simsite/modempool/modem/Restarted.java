package org.simsite.modempool.modem;

import java.io.IOException;

/** A modem began anew on its open line and has forgotten what it was told; or a setting is not what it was. */
final class Restarted extends IOException {
    Restarted(String message) {
        super(message);
    }
}
