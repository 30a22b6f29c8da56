package org.simsite.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.simsite.web.wish.Wish;

/** The languages we write, and which of them a caller reads. */
public final class Languages {
    private Languages() {}

    /** The one she chose, else the first her browser or program asks for that we have, else English. */
    public static Locale of(HttpServletRequest request) {
        var wished = Wish.LANG.of(request).map(Locale::forLanguageTag).stream();
        // Without the header the container answers with the language of the machine it runs on.
        List<Locale> asked =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return Stream.concat(wished, asked.stream())
                .filter(locale -> List.of("en", "zh").contains(locale.getLanguage()))
                .findFirst()
                .map(locale -> locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .orElse(Locale.ENGLISH);
    }
}
