package org.simsite.web.wish;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader may wish for, kept in a cookie of this one host so that a page needs no session to remember it. */
public enum Wish {
    LANG("en", "zh-CN"),
    THEME("system", "light", "dark");

    private static final Duration KEPT = Duration.ofDays(365);

    private final List<String> values;

    Wish(String... values) {
        this.values = List.of(values);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What she wished; empty if she did not, or for something there is not. */
    public Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName(request)))
                .map(Cookie::getValue)
                .filter(values::contains)
                .findFirst();
    }

    /** Whether every cookie of the request is a wish: then it says nothing of who the reader is. */
    public static boolean areAll(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .allMatch(cookie -> Arrays.stream(values())
                        .anyMatch(wish -> cookie.getName().equals(wish.cookieName(request))));
    }

    /** @throws IllegalArgumentException for a value there is not */
    public void keep(String value, HttpServletRequest request, HttpServletResponse response) {
        if (!values.contains(value)) throw new IllegalArgumentException(parameter() + " has no " + value);
        var cookie = new Cookie(cookieName(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private String cookieName(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + parameter();
    }
}
