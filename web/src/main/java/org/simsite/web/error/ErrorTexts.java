package org.simsite.web.error;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.simsite.tenancy.input.FieldError;

/** The words for what went wrong, in the reader's language. */
public final class ErrorTexts {
    private static final String FIELDS = "org.simsite.web.messages";
    private static final String STATUSES = "org.simsite.web.error.problems";
    /** English is the base: the language of the machine we run on never shows. */
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private ErrorTexts() {}

    /** What is wrong with a field, as a sentence that stands beside it. */
    public static String of(FieldError error, Locale locale) {
        return text(FIELDS, "error." + error.key(), locale)
                .or(() -> text(STATUSES, "error." + error.key(), locale))
                .map(pattern ->
                        new MessageFormat(pattern, locale).format(error.args().toArray()))
                .orElseGet(() -> status("field", locale));
    }

    /** @param key a status with its part, such as {@code 404.title} */
    static String status(String key, Locale locale) {
        return text(STATUSES, key, locale)
                .orElseGet(() -> text(STATUSES, key.replaceFirst("^\\d+", "any"), locale)
                        .orElseThrow(() -> new MissingResourceException("no text", STATUSES, key)));
    }

    private static Optional<String> text(String bundle, String key, Locale locale) {
        var texts = ResourceBundle.getBundle(bundle, locale, ErrorTexts.class.getClassLoader(), PLAIN);
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }
}
