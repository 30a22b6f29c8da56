package org.simsite.web.gate;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.web.error.ErrorAnswer;
import org.simsite.web.login.SigninDoor;

/** Asks the door before Elytron would wait for Keycloak, and has words ready for a sign-in that fails on its way back. */
final class SigninPost {
    private static final Pattern RETURN = Pattern.compile("(^|&)(code|error)=.*&?state=|(^|&)state=.*&(code|error)=");

    private SigninPost() {}

    static boolean isShut(HttpServerExchange exchange, ServedHost host, @Nullable HttpSession session) {
        var request = request(exchange);
        if (RETURN.matcher(exchange.getQueryString()).find()) {
            request.setAttribute(ErrorAnswer.TOPIC, "signin");
        }
        try {
            return door().isShut(exchange.getRelativePath(), host, bearer(exchange), session);
        } catch (IllegalStateException failed) {
            if (!OwnSession.hasEnded(session)) {
                throw failed;
            }
            return door().isShut(exchange.getRelativePath(), host, bearer(exchange), null);
        }
    }

    private static SigninDoor door() {
        return CDI.current().select(SigninDoor.class).get();
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
