package org.simsite.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.simsite.web.look.Place;
import org.simsite.web.wish.Wish;

/** The language of this reader: what she chose, else what her browser asks for, else the tenant's, else English. */
@RequestScoped
public class ReaderLanguage {
    static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    @Inject
    HttpServletRequest request;

    @Inject
    Place place;

    private Locale locale;

    public Locale locale() {
        if (locale == null) locale = choose(asked(request), place::locale);
        return locale;
    }

    /** What she chose or her browser asks for; empty if it is the tenant's to say. */
    public static Optional<Locale> asked(HttpServletRequest request) {
        return asked(Wish.LANG.of(request), accepted(request));
    }

    /** Only what the browser says: without the header, {@code getLocales} gives the server's own language. */
    private static List<Locale> accepted(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }

    static Optional<Locale> asked(Optional<String> wished, List<Locale> accepted) {
        return wished.map(Locale::forLanguageTag)
                .or(() -> accepted.stream()
                        .flatMap(each -> supported(each).stream())
                        .findFirst());
    }

    static Locale choose(Optional<Locale> asked, Supplier<Optional<Locale>> tenant) {
        return asked.or(() -> tenant.get().flatMap(ReaderLanguage::supported)).orElse(Locale.ENGLISH);
    }

    /** By language alone: whoever reads any Chinese or English is better served with ours of it than with the other. */
    private static Optional<Locale> supported(Locale wanted) {
        return SUPPORTED.stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
