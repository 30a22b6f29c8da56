package org.simsite.tenancy.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a form field by field and refuses it as a whole. Each check gives the cleaned value, or an empty text where
 * the value is refused; call {@link #check()} before using any.
 */
public final class Fields {
    /** One local part, one @, a domain with a dot; the mail server has the last word (RFC 5321 §4.5.3.1). */
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private static final int EMAIL_MAX = 254;

    private final List<FieldError> errors = new ArrayList<>();

    /** A required line of text: blanks at the ends dropped, at most {@code max} characters, no control characters. */
    public String text(String field, @Nullable String value, int max) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) return refuse(field, "required");
        return optionalText(field, text, max);
    }

    /** As {@link #text}, but may be missing: empty then. */
    public String optionalText(String field, @Nullable String value, int max) {
        String text = value == null ? "" : value.strip();
        if (text.codePointCount(0, text.length()) > max) return refuse(field, "tooLong", max);
        if (text.codePoints().anyMatch(Fields::unprintable)) return refuse(field, "controlCharacters");
        return text;
    }

    /** A required name of a person or company, which will stand in pages and mails: as {@link #text}, and no markup. */
    public String name(String field, @Nullable String value, int max) {
        String text = text(field, value, max);
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0 ? refuse(field, "markup") : text;
    }

    /** A required mail address, in lower case. */
    public String email(String field, @Nullable String value) {
        String text = text(field, value, EMAIL_MAX);
        if (text.isEmpty()) return text;
        if (!EMAIL.matcher(text).matches() || text.contains("..") || text.startsWith("."))
            return refuse(field, "email");
        return text.toLowerCase(Locale.ROOT);
    }

    /** A rule of the caller's own. */
    public Fields require(boolean holds, String field, String key, Object... args) {
        if (!holds) refuse(field, key, args);
        return this;
    }

    /** @throws InvalidInput if any check failed */
    public void check() {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private String refuse(String field, String key, Object... args) {
        errors.add(new FieldError(field, key, List.of(args)));
        return "";
    }

    /** Controls, line separators, unpaired surrogates, and marks that turn the reading direction of what follows. */
    private static boolean unprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
        };
    }
}
