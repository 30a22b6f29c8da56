package org.simsite.web.login;

import java.security.PublicKey;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.identity.KeycloakAway;
import org.simsite.tenancy.identity.RealmKeys;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.PublicKeyLocator;

/** Gives Elytron the keys of a realm from the book we keep; its own would have every thread wait for one that asks. */
record RealmKeyLocator(String realm, RealmKeys keys) implements PublicKeyLocator {
    @Override
    public @Nullable PublicKey getPublicKey(String kid, OidcClientConfiguration configuration) {
        try {
            return kid == null ? null : keys.find(realm, kid).orElse(null);
        } catch (KeycloakAway away) {
            return null; // to Elytron a token without a key is a bad one; the door has said better before
        }
    }

    /** Nothing to forget: the book asks again by itself. */
    @Override
    public void reset(OidcClientConfiguration configuration) {}
}
