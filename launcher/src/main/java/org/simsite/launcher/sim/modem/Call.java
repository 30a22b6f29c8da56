package org.simsite.launcher.sim.modem;

import java.util.ArrayList;
import java.util.List;

/**
 * One command of a line.
 *
 * @param name in capitals, with its sign: {@code +CMGS}, {@code &F}, {@code E}
 * @param argument behind {@code =}, or the digits behind a basic command; empty if there is none
 */
record Call(String name, Form form, String argument) {

    /** How the command is put: {@code +X}, {@code +X?}, {@code +X=?}, {@code +X=…}. */
    enum Form {
        RUN,
        READ,
        TEST,
        SET
    }

    /** Split at commas outside quotes, quotes taken off. */
    List<String> arguments() {
        var all = new ArrayList<String>();
        var one = new StringBuilder();
        boolean quoted = false;
        for (char c : argument.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                all.add(one.toString().strip());
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        all.add(one.toString().strip());
        return all;
    }

    boolean has(int index) {
        return index < arguments().size() && !arguments().get(index).isEmpty();
    }

    /** @throws AtError if there is no such argument */
    String text(int index) throws AtError {
        if (!has(index)) {
            throw AtError.parameters();
        }
        return arguments().get(index);
    }

    /** @throws AtError if the argument is missing or no number of at most six digits */
    int number(int index) throws AtError {
        String text = text(index);
        if (!text.matches("[0-9]{1,6}")) {
            throw AtError.parameters();
        }
        return Integer.parseInt(text);
    }

    int number(int index, int otherwise) throws AtError {
        return has(index) ? number(index) : otherwise;
    }
}
