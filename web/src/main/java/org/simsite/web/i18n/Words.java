package org.simsite.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The bundle for code and for texts with a gap: pages read plain texts from {@code msg}. */
@Named
@RequestScoped
public class Words {
    static final String BUNDLE = "org.simsite.web.messages";

    @Inject
    ReaderLanguage reader;

    /** The word for a name of the program, such as {@code state.waiting} for a state WAITING. */
    public String of(String prefix, Enum<?> name) {
        return name == null ? "" : say(prefix + "." + name.name().toLowerCase(Locale.ROOT));
    }

    public String say(String key, Object... args) {
        return format(text(key), args);
    }

    /** The text of a key, or of another where there is none: a refusal we have no sentence for still says what it is. */
    public String sayOr(String key, String otherKey, Object... args) {
        return bundle().containsKey(key) ? say(key, args) : say(otherKey, args);
    }

    /** A language in its own words. */
    public String languageName(String tag) {
        return tag.equals("zh-CN") ? "简体中文" : "English";
    }

    /** Why a message is held, failed or unknown: the pool's short name in words. */
    public String reason(String name) {
        return sayOr("reason." + name, "reason.other", name.replace('_', ' '));
    }

    /** What stands for a person where there is no picture: her family name in Chinese, else her first letter. */
    public String initial(String name) {
        return name == null || name.isBlank()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(reader.locale());
    }

    private String format(String pattern, Object... args) {
        return args.length == 0 ? pattern : new MessageFormat(pattern, reader.locale()).format(args);
    }

    /** @throws MissingResourceException if a page names a text there is not: the build's test finds it first */
    private String text(String key) {
        return bundle().getString(key);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, reader.locale(), Words.class.getClassLoader());
    }
}
