package org.simsite.launcher.sim.modem;

import java.time.Duration;

/**
 * A fault to come.
 *
 * @param count how often
 * @param code of a {@code CMS_ERROR}
 * @param time how long a {@code SLOW} command takes longer, or the plug stays out
 * @param moment of an {@code UNPLUG}
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
        SLOW
    }

    /** When the plug is pulled. */
    public enum Moment {
        NOW,
        /** In the next send, before the network has the text. */
        BEFORE_AIR,
        /** In the next send, when the network has it. */
        AFTER_AIR
    }
}
