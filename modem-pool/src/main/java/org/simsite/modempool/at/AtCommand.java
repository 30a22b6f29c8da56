package org.simsite.modempool.at;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * One AT command line: the only way to make one. Names and numbers are checked, texts are quoted, and whatever could end
 * the line, the quotes or the command is refused, so no text of a user ever becomes a command (ITU-T V.250 §5.2).
 */
public final class AtCommand {
    private static final Pattern BASIC = Pattern.compile("(&?[A-Z][0-9]{0,3})?");
    private static final Pattern NAME = Pattern.compile("[+^%*$][A-Z0-9]{1,16}");
    private static final Pattern SAFE_TEXT = Pattern.compile("[\\x20-\\x7e&&[^\";\\\\]]{0,160}");

    private final String name;
    private final String line;

    private AtCommand(String name, String rest) {
        this.name = name;
        this.line = "AT" + name + rest;
    }

    /** A basic command such as {@code E0}, {@code Z} or {@code &F}; empty for the attention alone. */
    public static AtCommand basic(String letters) {
        return new AtCommand(checked(letters, BASIC), "");
    }

    /** Runs an extended command: {@code AT+CGSN}. */
    public static AtCommand run(String name) {
        return new AtCommand(checked(name, NAME), "");
    }

    /** Reads a setting: {@code AT+CPIN?}. */
    public static AtCommand read(String name) {
        return new AtCommand(checked(name, NAME), "?");
    }

    /** Asks which values are supported: {@code AT+CPMS=?}. */
    public static AtCommand test(String name) {
        return new AtCommand(checked(name, NAME), "=?");
    }

    /**
     * Sets values: {@code AT+CPMS="ME",1}.
     *
     * @param values integers, written as they are, and strings, written in quotes
     * @throws IllegalArgumentException if a string holds a control character, a quote, a semicolon or a backslash
     */
    public static AtCommand set(String name, Object... values) {
        var list = new StringJoiner(",", "=", "");
        for (Object value : values) {
            list.add(value instanceof Integer number ? number.toString() : quoted(value));
        }
        return new AtCommand(checked(name, NAME), list.toString());
    }

    private static String quoted(Object value) {
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException("neither number nor text: " + value.getClass());
        }
        return '"' + checked(text, SAFE_TEXT) + '"';
    }

    private static String checked(String value, Pattern allowed) {
        if (!allowed.matcher(value).matches()) {
            throw new IllegalArgumentException("not allowed in an AT command (" + value.length() + " characters)");
        }
        return value;
    }

    /** The name with its sign, for example {@code +CMGL}: answers begin with it. */
    public String name() {
        return name;
    }

    /** The line without its end. */
    public String line() {
        return line;
    }

    @Override
    public String toString() {
        return line;
    }
}
