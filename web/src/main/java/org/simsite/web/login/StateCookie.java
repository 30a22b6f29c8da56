package org.simsite.web.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a site remembers of a browser it sent away to sign in: a state only this browser has, and the page it wanted.
 *
 * @param target path below {@code /my}
 */
record StateCookie(String state, String target) {
    static final String HOME = "/my";
    private static final int LIFE_SECONDS = 30 * 60;
    private static final int LONGEST_TARGET = 512;

    static StateCookie towards(String target) {
        return new StateCookie(Secrets.random(), isOwnPage(target) ? target : HOME);
    }

    static Optional<StateCookie> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .findFirst()
                .flatMap(cookie -> parse(cookie.getValue()));
    }

    static Optional<StateCookie> parse(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var target = value.substring(dot + 1);
        return Optional.of(new StateCookie(value.substring(0, dot), isOwnPage(target) ? target : HOME));
    }

    void give(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, state + "." + target, LIFE_SECONDS));
    }

    static void drop(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(name(request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        // Lax: the browser comes back from the tenant's host by a plain navigation.
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** Over TLS the prefix keeps every other host from setting it: RFC 6265bis §4.1.3.2. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-simsite-state" : "simsite-state";
    }

    /** A path of the site's own pages, so that nobody is sent anywhere else; no query, nothing a browser rewrites. */
    static boolean isOwnPage(String target) {
        return target.length() <= LONGEST_TARGET && target.matches("/my(/[A-Za-z0-9_-]+)*");
    }
}
