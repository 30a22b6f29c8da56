package org.simsite.web.error;

import java.util.Enumeration;
import java.util.Locale;

/** The languages we write, and which of them a caller reads. */
public final class Languages {
    private Languages() {}

    /** The first of the caller's languages that we have; English if none. */
    public static Locale of(Enumeration<Locale> wanted) {
        while (wanted.hasMoreElements()) {
            switch (wanted.nextElement().getLanguage()) {
                case "zh":
                    return Locale.SIMPLIFIED_CHINESE;
                case "en":
                    return Locale.ENGLISH;
                default: // the next one
            }
        }
        return Locale.ENGLISH;
    }
}
