package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.bean.Bean;
import org.simsite.web.error.ErrorAnswer;
import org.simsite.web.host.Audience;
import org.simsite.web.host.HostPaths;
import org.simsite.web.login.SigninDoor;

/** Asks the door before Elytron would wait for Keycloak, and has words ready for a sign-in that fails on its way back. */
final class SigninPost {
    private static final Bean<SigninDoor> DOOR = new Bean<>(SigninDoor.class);

    private SigninPost() {}

    /** @return 200 to go on, or what to refuse with */
    static int judge(HttpServerExchange exchange, ServedHost host, @Nullable HttpSession session) {
        var query = exchange.getQueryParameters();
        if (query.containsKey("state") && (query.containsKey("code") || query.containsKey("error"))) {
            request(exchange).setAttribute(ErrorAnswer.TOPIC, "signin");
            if (!isOfItsIssuer(exchange, host)) {
                return 400;
            }
        }
        try {
            return DOOR.get().isShut(exchange.getRelativePath(), host, bearer(exchange), session) ? 503 : 200;
        } catch (IllegalStateException failed) {
            if (!OwnSession.hasEnded(session)) {
                throw failed;
            }
            return DOOR.get().isShut(exchange.getRelativePath(), host, bearer(exchange), null) ? 503 : 200;
        }
    }

    /** A code of one realm is never taken to another's token endpoint: RFC 9207 §2.4, which Elytron leaves out. */
    private static boolean isOfItsIssuer(HttpServerExchange exchange, ServedHost host) {
        if (host.kind() == HostKind.SITE || HostPaths.audience(exchange.getRelativePath()) == Audience.EVERYBODY) {
            return true; // nobody signs in there
        }
        var issuer = exchange.getQueryParameters().get("iss");
        return issuer != null && issuer.size() == 1 && DOOR.get().isIssuer(host, issuer.getFirst());
    }

    /** @return the token of the Authorization header, null if there is none */
    static @Nullable String bearer(HttpServerExchange exchange) {
        var value = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        return value != null && value.regionMatches(true, 0, "Bearer ", 0, 7)
                ? value.substring(7).strip()
                : null;
    }

    private static HttpServletRequest request(HttpServerExchange exchange) {
        return (HttpServletRequest)
                exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY).getServletRequest();
    }
}
