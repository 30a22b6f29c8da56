package org.simsite.modempool.at;

/**
 * What a modem may repeat of what was written, until {@code ATE0} holds.
 *
 * @param body hexadecimal, empty for none
 */
record Echo(AtCommand command, String body) {
    /** A repetition whose beginning was lost is told from an answer only if it is at least this long. */
    private static final int SHORTEST_TAIL = 4;

    boolean is(String line) {
        return repeats(command.line(), line) || (!body.isEmpty() && repeats(body, line));
    }

    private static boolean repeats(String written, String line) {
        return written.equals(line) || (line.length() >= SHORTEST_TAIL && written.endsWith(line));
    }
}
