package org.simsite.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.i18n.ReaderLanguage;
import org.simsite.web.wish.Wish;

/**
 * All that a public page depends on; two requests with one key are given one answer.
 *
 * @param change counts what has changed of the tenant, so that an answer from before is found no more
 * @param host under which name, for pages name their own and their neighbours'
 * @param language which the reader chose or her browser asks for; empty if it is the tenant's to say
 * @param theme empty if she chose none
 */
public record PageKey(String tenant, long change, String host, String address, String language, String theme) {
    /** What our own pages link to; others are answered too, but nobody can fill the store with addresses of hers. */
    private static final Map<HostKind, Pattern> ADDRESSES = Map.of(
            HostKind.TENANT, Pattern.compile("/|/products/item\\?number=[A-Z0-9-]{1,20}"),
            HostKind.SITE, Pattern.compile("/"));

    /** Whether somebody nobody knows asks for a page that is the same for everybody of her language and theme. */
    static boolean fits(HttpServletRequest request, HostKind kind) {
        var addresses = ADDRESSES.get(kind);
        return addresses != null
                && request.getMethod().equals("GET")
                && addresses.matcher(address(request)).matches()
                && Wish.areAll(request)
                && request.getHeader("Authorization") == null
                && request.getHeader("Faces-Request") == null; // a part of a page only
    }

    static PageKey of(HttpServletRequest request, ServedHost host, long change) {
        return new PageKey(
                host.tenantId(),
                change,
                host.name().value(),
                address(request),
                ReaderLanguage.asked(request).map(Locale::toLanguageTag).orElse(""),
                Wish.THEME.of(request).orElse(""));
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
