package org.simsite.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/** What the token of a signed-in person says of her. */
final class User {
    private final HttpServletRequest request;

    User(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws IllegalStateException where nobody had to sign in */
    String username() {
        if (request.getUserPrincipal() == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return request.getUserPrincipal().getName();
    }

    /** Her full name, or her user name if the token has none. */
    String name() {
        return claim("name").orElseGet(this::username);
    }

    Optional<String> claim(String name) {
        return context().map(OidcSecurityContext::getToken).map(token -> token.getClaimValueAsString(name));
    }

    private Optional<OidcSecurityContext> context() {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? Optional.of(principal.getOidcSecurityContext())
                : Optional.empty();
    }
}
