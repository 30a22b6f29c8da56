package org.simsite.crm.wording;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.Fields;

/** Text of several lines. What people type is refused if it holds controls; what comes from a phone is cleaned of them. */
public final class Prose {
    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r");
    private static final Pattern BLANK_CONTROL = Pattern.compile("[\\n\\t]");
    /** Controls and halves of surrogate pairs, which the database refuses, and marks that turn the reading direction. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]");

    private Prose() {}

    /** A required text, refused as {@link Fields#text} does but for line ends and tabs, which may be in it. */
    public static String read(Fields fields, String field, @Nullable String typed, int max) {
        String text = typed == null ? "" : BREAK.matcher(typed).replaceAll("\n").strip();
        String asLine = fields.text(field, BLANK_CONTROL.matcher(text).replaceAll(" "), max);
        return asLine.isEmpty() ? "" : text;
    }

    /** As {@link #read}, but may be missing: empty then. */
    public static String readOptional(Fields fields, String field, @Nullable String typed, int max) {
        return typed == null || typed.isBlank() ? "" : read(fields, field, typed, max);
    }

    /** The text without what could not be stored or shown; never longer than {@code max} characters. */
    public static String clean(String received, int max) {
        String text =
                UNPRINTABLE.matcher(BREAK.matcher(received).replaceAll("\n")).replaceAll(" ");
        return text.codePointCount(0, text.length()) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }
}
