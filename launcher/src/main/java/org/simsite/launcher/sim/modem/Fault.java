package org.simsite.launcher.sim.modem;

import java.time.Duration;

/**
 * A fault to come.
 *
 * @param count how often
 * @param code of a {@code CMS_ERROR}
 * @param time how long a {@code SLOW} command takes longer, the plug stays out, or the modem is deaf
 * @param moment of an {@code UNPLUG} or a {@code REBOOT}
 */
public record Fault(Kind kind, int count, int code, Duration time, Moment moment) {

    /** What goes wrong. */
    public enum Kind {
        /** A command line is not heard: no answer, nothing done. */
        HANG,
        /** The device goes away and comes back as a new terminal behind the same link. */
        UNPLUG,
        /** A send fails with {@code +CMS ERROR}; nothing on the air. */
        CMS_ERROR,
        /** A send is on the air, its answer is not heard. */
        LOST_RESPONSE,
        /** Line noise before the answer. */
        GARBAGE,
        /** A command takes longer. */
        SLOW,
        /** Whatever the terminal types is not heard for a time, nor does anything come from the modem. */
        SILENT,
        /** It begins anew on its open line, deaf meanwhile, and has forgotten its settings; the command has no answer. */
        REBOOT,
        /** Texts are neither sent nor answered until the radio is reset; all else works. */
        STUCK,
        /** Its memory has no room for a text to be sent. */
        FULL,
        /** It repeats a command though told not to, and repeats it wrongly. */
        WRONG_ECHO,
        /** Of a message that is read only half of the PDU arrives. */
        HALF_READ,
        /** Of a message that is written only half of the PDU arrives. */
        HALF_WRITTEN
    }

    /** When the plug is pulled, or the power fails. */
    public enum Moment {
        /** At once; a reboot with the next command. */
        NOW,
        /** In the next send, before the network has the text. */
        BEFORE_AIR,
        /** In the next send, when the network has it. */
        AFTER_AIR
    }
}
