package org.simsite.modempool.modem;

import java.io.IOException;

/** A modem answers, but cannot work. */
final class ModemFault extends IOException {
    private final String reason;

    /** @param reason a short name for the operator, such as {@code sim_pin_required} */
    ModemFault(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
