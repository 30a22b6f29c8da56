package org.simsite.web.login;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * What Keycloak said of somebody, which holds a little longer because Keycloak cannot be asked again now. Whatever ends
 * a session with us still does.
 */
final class ExcusedContext extends RefreshableOidcSecurityContext {
    /** After this Keycloak is tried again. */
    private static final Duration TERM = Duration.ofSeconds(15);

    private static final long serialVersionUID = 1;

    private final Instant until = Instant.now().plus(TERM);

    /** @param said without a configuration: with one, each of its getters would ask Keycloak first */
    private ExcusedContext(OidcClientConfiguration realm, RefreshableOidcSecurityContext said) {
        super(
                realm,
                null,
                said.getTokenString(),
                said.getToken(),
                said.getIDTokenString(),
                said.getIDToken(),
                said.getRefreshToken());
    }

    static ExcusedContext of(RefreshableOidcSecurityContext said) {
        try {
            return new ExcusedContext(said.getOidcClientConfiguration(), travelled(said));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("what a session keeps must be able to travel", e);
        }
    }

    /** As it comes out on another node: other requests of the session may be using the original. */
    private static RefreshableOidcSecurityContext travelled(RefreshableOidcSecurityContext said)
            throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(said);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (RefreshableOidcSecurityContext) in.readObject();
        }
    }

    @Override
    public boolean isActive() {
        return isExcused() || super.isActive();
    }

    @Override
    public boolean refreshToken(boolean checkActive) {
        return isExcused() || super.refreshToken(checkActive);
    }

    private boolean isExcused() {
        return until != null && Instant.now().isBefore(until);
    }
}
