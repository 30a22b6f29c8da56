package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionListener;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.simsite.web.host.CurrentHost;
import org.simsite.web.login.SessionEnd;

/**
 * Binds a session to the host that made it and to the realm that counted there; brought to any other host, or to the
 * same name when it is another tenant's, it is worth nothing.
 */
final class SessionBinding implements SessionListener {
    private static final String HOST = "simsite.host";

    @Override
    public void sessionCreated(Session session, @Nullable HttpServerExchange exchange) {
        if (exchange != null) {
            session.setAttribute(HOST, host(exchange));
        }
    }

    /**
     * Ends the session unless this host made it; one of which the maker is unknown ends too.
     *
     * @return whether there is a session, and it is this host's
     */
    static boolean check(@Nullable HttpSession session, HttpServerExchange exchange) {
        if (session == null) {
            return false;
        }
        boolean isOurs = host(exchange).equals(session.getAttribute(HOST));
        if (!isOurs) {
            SessionEnd.of(session);
        }
        return isOurs;
    }

    /** The gate has put the registered name there, and resolved it. */
    private static String host(HttpServerExchange exchange) {
        var servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        return exchange.getRequestHeaders().getFirst(Headers.HOST) + " "
                + CurrentHost.of(servlet.getServletRequest()).realm();
    }
}
