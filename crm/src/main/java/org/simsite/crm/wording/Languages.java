package org.simsite.crm.wording;

import java.util.Locale;
import java.util.Optional;

/** The languages we write to people in. */
public enum Languages {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Languages(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** By language alone, so {@code en-GB} is English; empty for a tag that is none or a language we do not write. */
    public static Optional<Languages> find(String tag) {
        return switch (Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage()) {
            case "en" -> Optional.of(ENGLISH);
            case "zh" -> Optional.of(CHINESE);
            default -> Optional.empty();
        };
    }

    /** For a locale that was checked before or is not ours to check: English if we do not write it. */
    public static Languages of(Locale locale) {
        return find(locale.toLanguageTag()).orElse(ENGLISH);
    }
}
