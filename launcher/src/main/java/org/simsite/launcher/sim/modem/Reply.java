package org.simsite.launcher.sim.modem;

import java.util.List;

/**
 * What a command answers before the final OK.
 *
 * @param body what to do with the text behind the prompt; null if there is no prompt
 */
record Reply(List<String> lines, BodyTask body) {
    static final Reply OK = new Reply(List.of(), null);

    /** Takes what was typed between the prompt and Ctrl-Z. */
    @FunctionalInterface
    interface BodyTask {
        Reply run(String body) throws AtError;
    }

    static Reply of(String... lines) {
        return new Reply(List.of(lines), null);
    }

    static Reply prompt(BodyTask task) {
        return new Reply(List.of(), task);
    }
}
