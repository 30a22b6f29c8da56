package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.ResponseCommitListener;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.host.Audience;
import org.simsite.web.host.HostPaths;

/** Adds what every answer says to the browser, as late as it can be: no error page can lose it. */
final class SecurityHeaders implements ResponseCommitListener {
    static final HttpString POLICY = new HttpString("Content-Security-Policy");
    /** Told of every page, whatever scripts it may run. */
    private static final String REST =
            "object-src 'none'; base-uri 'self'; frame-ancestors 'none'; connect-src 'self'; "
                    + "font-src 'self' data:; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "media-src 'self'; worker-src 'none'; manifest-src 'self'";

    private static final Map<HttpString, String> ALWAYS = Map.of(
            new HttpString("X-Content-Type-Options"), "nosniff",
            new HttpString("X-Frame-Options"), "DENY",
            new HttpString("Referrer-Policy"), "same-origin",
            new HttpString("Cross-Origin-Opener-Policy"), "same-origin",
            new HttpString("Permissions-Policy"), "camera=(), geolocation=(), microphone=()");

    /** Of a page without scripts of its own: there is no nonce that could be known by heart. */
    static final String OWN_FILES = "script-src 'self';";
    /** A page is in its reader's language and colours. */
    static final String READER = "Cookie, Accept-Language";
    /** Open to everybody, but about one visitor. */
    private static final List<String> PERSONAL = List.of("/signup", "/signin", "/signout", "/api/v1/signups");

    private final @Nullable ServedHost host;

    SecurityHeaders(@Nullable ServedHost host) {
        this.host = host;
    }

    @Override
    public void beforeCommit(HttpServerExchange exchange) {
        var headers = exchange.getResponseHeaders();
        ALWAYS.forEach(headers::put);
        if (exchange.getRequestScheme().equals("https")) {
            headers.put(new HttpString("Strict-Transport-Security"), "max-age=31536000" + below());
        }
        // Lax: a browser comes back from Keycloak, or from the tenant's host, by a plain navigation.
        exchange.responseCookies().forEach(cookie -> cookie.setSameSiteMode("Lax"));
        policy(headers);
        caching(exchange, headers);
    }

    /** Below the base domain all is ours; below a tenant's own there may be hosts we know nothing of. */
    private String below() {
        return host != null && host.kind() == HostKind.PLATFORM ? "; includeSubDomains" : "";
    }

    /** Faces has named the scripts of its page by then (a nonce); what is not a page of Faces may run none. */
    private void policy(HeaderMap headers) {
        headers.add(POLICY, headers.contains(POLICY) ? REST : "script-src 'none'; " + REST);
    }

    private void caching(HttpServerExchange exchange, HeaderMap headers) {
        var path = exchange.getRelativePath();
        boolean isPrivate = HostPaths.audience(path) != Audience.EVERYBODY
                || PERSONAL.stream().anyMatch(path::startsWith);
        if (host == null || isPrivate || exchange.getStatusCode() >= 400) {
            headers.put(Headers.CACHE_CONTROL, "no-store");
        } else if (exchange.responseCookies().iterator().hasNext()) {
            headers.put(Headers.CACHE_CONTROL, "private, no-cache");
        } else if (String.valueOf(headers.getFirst(Headers.CONTENT_TYPE)).startsWith("text/html")
                && !headers.contains(Headers.VARY)) {
            headers.add(Headers.VARY, READER);
        }
    }
}
