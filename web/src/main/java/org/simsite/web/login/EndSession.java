package org.simsite.web.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.Hosts;
import org.simsite.tenancy.identity.Issuers;
import org.simsite.web.host.CurrentHost;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** Ends our session and says where Keycloak ends its own: OpenID Connect RP-Initiated Logout 1.0. */
@ApplicationScoped
class EndSession {
    @Inject
    Hosts hosts;

    @Inject
    Issuers issuers;

    @Inject
    DeviceBook devices;

    /** Who would be signed out, by her user name. */
    Optional<String> who(HttpServletRequest request) {
        return SiteSessions.find(request)
                .map(SignedIn::username)
                .or(() -> context(request.getSession(false))
                        .map(OidcSecurityContext::getToken)
                        .map(token -> token.getClaimValueAsString("preferred_username")));
    }

    /** @param state what Keycloak brings back to {@code /signed-out} */
    String of(HttpServletRequest request, @Nullable String state) {
        var host = CurrentHost.of(request);
        var session = request.getSession(false);
        var hint = idToken(session);
        if (session != null) {
            devices.leave(session, host.realm());
            SessionEnd.of(session);
        }
        var url = new StringBuilder(issuers.issuer(host.realm()))
                .append("/protocol/openid-connect/logout?client_id=")
                .append(encode(issuers.webClientId()))
                .append("&post_logout_redirect_uri=")
                .append(encode(hosts.url(host.name()) + "/signed-out"));
        hint.ifPresent(token -> url.append("&id_token_hint=").append(encode(token)));
        if (state != null) {
            url.append("&state=").append(encode(state));
        }
        return url.toString();
    }

    /** Elytron keeps it in the session; with it Keycloak does not ask whether she means it. */
    private static Optional<String> idToken(@Nullable HttpSession session) {
        return context(session).map(OidcSecurityContext::getIDTokenString);
    }

    private static Optional<OidcSecurityContext> context(@Nullable HttpSession session) {
        return session != null
                        && session.getAttribute(OidcSecurityContext.class.getName())
                                instanceof OidcSecurityContext context
                ? Optional.of(context)
                : Optional.empty();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
