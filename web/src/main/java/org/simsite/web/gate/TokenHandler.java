package org.simsite.web.gate;

import io.undertow.security.api.SecurityNotification;
import io.undertow.security.api.SecurityNotification.EventType;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.util.function.Supplier;
import org.simsite.web.host.CurrentHost;
import org.simsite.web.login.KnownTokens;

/** Stands before Elytron where somebody has to say who she is: whoever brings a token that is known has done so. */
final class TokenHandler implements HttpHandler {
    private final HttpHandler next;
    private final Supplier<KnownTokens> tokens;

    TokenHandler(HttpHandler next, Supplier<KnownTokens> tokens) {
        this.next = next;
        this.tokens = tokens;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var token = SigninPost.bearer(exchange);
        var security = exchange.getSecurityContext();
        if (token != null && security.isAuthenticationRequired() && Gate.isApi(exchange.getRelativePath())) {
            var realm = realm(exchange);
            var known = tokens.get().find(realm, token);
            if (known.isPresent()) {
                security.authenticationComplete(
                        known.get().account(), known.get().mechanism(), false);
            } else {
                security.registerNotificationReceiver(news -> keep(realm, token, news));
            }
        }
        next.handleRequest(exchange);
    }

    private void keep(String realm, String token, SecurityNotification news) {
        if (news.getEventType() == EventType.AUTHENTICATED) {
            tokens.get().keep(realm, token, news.getAccount(), news.getMechanism());
        }
    }

    private static String realm(HttpServerExchange exchange) {
        var servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        return CurrentHost.of(servlet.getServletRequest()).realm();
    }
}
