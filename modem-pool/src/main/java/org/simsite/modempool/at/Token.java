package org.simsite.modempool.at;

import org.simsite.modempool.serial.LinkLost;

/** What can happen on a line to a modem. */
sealed interface Token {
    record Line(String text) implements Token {}

    /** The modem waits for the body of a message. */
    record Prompt() implements Token {}

    record Gone(LinkLost cause) implements Token {}

    /** Nothing came from the modem: another thread wants the owner's attention. */
    record Woken() implements Token {}
}
