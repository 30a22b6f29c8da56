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
        if (locale == null) locale = choose(Wish.LANG.of(request), accepted(), place::locale);
        return locale;
    }

    /** Only what the browser says: without the header, {@code getLocales} gives the server's own language. */
    private List<Locale> accepted() {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }

    static Locale choose(Optional<String> wished, List<Locale> accepted, Supplier<Optional<Locale>> tenant) {
        return wished.map(Locale::forLanguageTag)
                .or(() -> accepted.stream()
                        .flatMap(each -> supported(each).stream())
                        .findFirst())
                .or(() -> tenant.get().flatMap(ReaderLanguage::supported))
                .orElse(Locale.ENGLISH);
    }

    /** By language alone: whoever reads any Chinese or English is better served with ours of it than with the other. */
    private static Optional<Locale> supported(Locale wanted) {
        return SUPPORTED.stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
