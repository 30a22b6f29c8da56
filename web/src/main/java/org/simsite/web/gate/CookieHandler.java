package org.simsite.web.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;

/**
 * Reads the cookies before anybody else does. The server takes so many of them only, and fails whoever looks first at
 * more: a listener that runs ahead of the gate, and then the error page too. What is looked at later does not fail.
 */
final class CookieHandler implements HttpHandler {
    private static final AttachmentKey<Boolean> UNREADABLE = AttachmentKey.create(Boolean.class);

    private final HttpHandler next;

    CookieHandler(HttpHandler next) {
        this.next = next;
    }

    /** @return whether the gate may let this request on */
    static boolean readable(HttpServerExchange exchange) {
        return exchange.getAttachment(UNREADABLE) == null;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        try {
            exchange.requestCookies().forEach(cookie -> {}); // parses them
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            exchange.getRequestHeaders().remove(Headers.COOKIE);
            exchange.putAttachment(UNREADABLE, true);
        }
        next.handleRequest(exchange);
    }
}
