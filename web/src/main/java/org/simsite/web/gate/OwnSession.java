package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.ServedHost;

/** The session of a request, if it is this host's and has not ended. Another request may end it at any moment. */
final class OwnSession {
    private OwnSession() {}

    static @Nullable HttpSession of(HttpServerExchange exchange, ServedHost host) {
        var servlet =
                exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY).getCurrentServletContext();
        HttpSession session = servlet.getSession(exchange, false);
        try {
            if (SessionBinding.check(session, exchange)) {
                LiveSession.check(session, host, exchange.getRelativePath());
            }
        } catch (IllegalStateException failed) {
            if (!hasEnded(session)) {
                throw failed;
            }
        }
        return hasEnded(session) ? null : session;
    }

    /** One that has ended throws at each look. */
    static boolean hasEnded(@Nullable HttpSession session) {
        try {
            return session == null || session.getAttributeNames() == null;
        } catch (IllegalStateException ended) {
            return true;
        }
    }
}
