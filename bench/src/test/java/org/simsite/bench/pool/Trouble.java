package org.simsite.bench.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a modem may go through in trial F7, in the words of the simulator's {@code /faults}. */
enum Trouble {
    UNPLUGGED("\"kind\":\"unplug\",\"seconds\":1"),
    UNPLUGGED_BEFORE_AIR("\"kind\":\"unplug\",\"moment\":\"before_air\",\"seconds\":1"),
    UNPLUGGED_AFTER_AIR("\"kind\":\"unplug\",\"moment\":\"after_air\",\"seconds\":1"),
    DEAF_FOR_COMMANDS("\"kind\":\"hang\",\"count\":3"),
    SILENT("\"kind\":\"silent\",\"seconds\":3"),
    SILENT_FOR_LONG("\"kind\":\"silent\",\"seconds\":30"),
    GARBAGE("\"kind\":\"garbage\",\"count\":4"),
    REFUSING("\"kind\":\"cms_error\",\"code\":500"),
    REFUSING_ALL("\"kind\":\"cms_error\",\"code\":38,\"count\":5"),
    LOST_ANSWER("\"kind\":\"lost_response\""),
    SLOW("\"kind\":\"slow\",\"seconds\":3"),
    FULL("\"kind\":\"full\""),
    /** While the modem is silent. */
    CARD_FULL("\"kind\":\"silent\",\"seconds\":2"),
    REBOOT("\"kind\":\"reboot\",\"seconds\":1"),
    REBOOT_BEFORE_AIR("\"kind\":\"reboot\",\"moment\":\"before_air\",\"seconds\":1"),
    REBOOT_AFTER_AIR("\"kind\":\"reboot\",\"moment\":\"after_air\",\"seconds\":1"),
    STUCK("\"kind\":\"stuck\""),
    WRONG_ECHO("\"kind\":\"wrong_echo\""),
    HALF_READ("\"kind\":\"half_read\""),
    HALF_WRITTEN("\"kind\":\"half_written\"");

    /** Those that take a modem half a minute are one in so many. */
    private static final int RARE = 40;

    private static final List<Trouble> LONG = List.of(SILENT_FOR_LONG, REFUSING_ALL);

    final String order;

    Trouble(String order) {
        this.order = order;
    }

    /** Whether the trouble can happen to a modem that is used without its memory. */
    boolean isFor(boolean direct) {
        return !direct || this != FULL;
    }

    /**
     * The network has the text, or nobody knows: only then may a text that went past the memory stay unknown. A modem that
     * is stuck answers to all but texts, so it is found out by the next text too.
     */
    boolean mayLeaveUnknown(Trouble before) {
        return before == STUCK
                || name().endsWith("_AIR")
                || List.of(LOST_ANSWER, DEAF_FOR_COMMANDS, SILENT, SILENT_FOR_LONG, CARD_FULL, STUCK)
                        .contains(this);
    }

    /** So many troubles, all kinds in turn and shuffled, the long ones rarely but each at least once. */
    static List<Trouble> script(int count, Random random) {
        List<Trouble> script = new ArrayList<>();
        while (script.size() < count) {
            if (script.size() % RARE == 0) {
                script.addAll(LONG);
            }
            List<Trouble> turn = new ArrayList<>(Arrays.asList(values()));
            turn.removeAll(LONG);
            Collections.shuffle(turn, random);
            script.addAll(turn);
        }
        return script.subList(0, count);
    }
}
