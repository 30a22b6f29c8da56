package org.simsite.launcher.sim.journal;

/**
 * One line of the journal: {@code +key TAB value}, {@code -key}, or {@code .} which ends a batch.
 * Lines are pure ASCII, so that even half a surrogate pair survives.
 */
final class JournalLine {
    static final String COMMIT = ".";

    private JournalLine() {}

    static String of(String key, String value) {
        return value == null ? "-" + escape(key) : "+" + escape(key) + "\t" + escape(value);
    }

    private static String escape(String text) {
        var out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c >= ' ' && c < 0x7F && c != '\\') {
                out.append(c);
            } else {
                out.append(String.format("\\%04x", (int) c));
            }
        }
        return out.toString();
    }

    /** @throws IllegalArgumentException if an escape is broken */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                if (i + 4 >= text.length()) {
                    throw new IllegalArgumentException("broken escape");
                }
                out.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                i += 4;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
