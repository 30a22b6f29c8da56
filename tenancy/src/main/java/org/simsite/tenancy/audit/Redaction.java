package org.simsite.tenancy.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** Keeps out of the log what it must not hold for ever: secrets, and whole phone numbers. */
final class Redaction {
    static final String HIDDEN = "•••";

    /** E.164: a plus and at most 15 digits, of which the last four tell one number of a list from the others. */
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{2,10}(?=\\d{4}(?!\\d))");

    private static final Pattern SECRET = Pattern.compile("password|secret|token|credential|otp|setup_?code");

    private Redaction() {}

    /** At most {@code most} characters of the text, its phone numbers shortened and its control characters gone. */
    static String of(String text, int most) {
        String shown = PHONE.matcher(text).replaceAll("+" + HIDDEN).replaceAll("\\p{Cntrl}", " ");
        if (shown.length() <= most) return shown;
        int end = Character.isHighSurrogate(shown.charAt(most - 2)) ? most - 2 : most - 1;
        return shown.substring(0, end) + "…";
    }

    static boolean secret(String field) {
        return SECRET.matcher(field.toLowerCase(Locale.ROOT)).find();
    }
}
