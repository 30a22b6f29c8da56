package org.simsite.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.host.HostKind;
import org.simsite.tenancy.host.ServedHost;
import org.simsite.tenancy.identity.Issuers;
import org.simsite.tenancy.identity.KeycloakAway;
import org.simsite.tenancy.identity.KeycloakPulse;
import org.simsite.tenancy.identity.RealmKeys;
import org.simsite.web.host.Audience;
import org.simsite.web.host.HostPaths;
import org.wildfly.security.http.oidc.OidcAccount;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * Before whatever needs Keycloak. It is shut while Keycloak is away: nobody is sent to an address that does not answer.
 * Whoever is signed in goes on.
 */
@ApplicationScoped
public class SigninDoor {
    @Inject
    KeycloakPulse pulse;

    @Inject
    Issuers issuers;

    @Inject
    RealmKeys keys;

    @Inject
    RealmClients clients;

    @Inject
    KnownTokens tokens;

    /** @param bearer the token of a call of the API; null if it has none */
    public boolean isShut(String path, ServedHost host, @Nullable String bearer, @Nullable HttpSession session) {
        if (HostPaths.audience(path) == Audience.EVERYBODY) {
            return false;
        } else if (path.startsWith("/api/")) {
            return bearer != null && tokens.find(host.realm(), bearer).isEmpty() && !isReadable(host.realm(), bearer);
        }
        return host.kind() != HostKind.SITE && !isKnown(host.realm(), session) && pulse.isAway(host.realm());
    }

    /** Whether this is who signs people in at the host. */
    public boolean isIssuer(ServedHost host, String issuer) {
        return issuers.issuer(host.realm()).equals(issuer);
    }

    private boolean isReadable(String realm, String bearer) {
        try {
            keys.prepare(realm, bearer);
            return true;
        } catch (KeycloakAway away) {
            return false;
        }
    }

    /** By a session whose token is good, or has been renewed, or is excused. */
    private boolean isKnown(String realm, @Nullable HttpSession session) {
        if (session == null
                || !(session.getAttribute(OidcSecurityContext.class.getName())
                        instanceof RefreshableOidcSecurityContext said)) {
            return false;
        }
        if (said.getOidcClientConfiguration() == null) { // it came from another node
            said.setCurrentRequestInfo(clients.of(realm, false), null);
        }
        if (said.isActive() || (!pulse.isAway(realm) && said.refreshToken(true))) {
            return true;
        }
        return pulse.isAway(realm) && excuse(session, said);
    }

    private static boolean excuse(HttpSession session, RefreshableOidcSecurityContext said) {
        if (!(session.getAttribute(OidcAccount.class.getName()) instanceof OidcAccount account)) {
            return false;
        }
        var excused = ExcusedContext.of(said);
        var principal = new OidcPrincipal<RefreshableOidcSecurityContext>(
                account.getPrincipal().getName(), excused);
        session.setAttribute(OidcSecurityContext.class.getName(), excused);
        session.setAttribute(OidcAccount.class.getName(), new OidcAccount(principal));
        return true;
    }
}
