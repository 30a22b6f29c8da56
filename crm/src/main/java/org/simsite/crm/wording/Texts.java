package org.simsite.crm.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Our words to parties, in their language. Short: a text message should be one part. */
public record Texts(Locale locale) {
    private static final String BUNDLE = "org.simsite.crm.wording.texts";

    /** @param tag as kept of a customer; English for a language we do not write */
    public static Texts in(String tag) {
        return new Texts(Languages.find(tag).orElse(Languages.ENGLISH).locale());
    }

    public static Texts in(Locale locale) {
        return new Texts(Languages.of(locale).locale());
    }

    /** The words for the key with the arguments filled in as they are: no grouping of digits, no formats. */
    public String say(String key, Object... args) {
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) plain[i] = String.valueOf(args[i]);
        return new MessageFormat(pattern(key), locale).format(plain);
    }

    private String pattern(String key) {
        // no fallback to the server's language: an English party of a server in China is written to in English
        return ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        Texts.class.getClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }
}
