package org.simsite.web.login;

import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcJsonConfiguration;

/**
 * A realm whose endpoints are known by its issuer, as Keycloak lays them out. Elytron would ask for them at the first
 * request, each thread after the other, and again at every request while there is no answer.
 */
final class KnownRealm extends OidcClientConfiguration {
    @Override
    protected void resolveUrls() {
        issuerUrl = providerUrl;
        authUrl = providerUrl + "/protocol/openid-connect/auth";
        tokenUrl = providerUrl + "/protocol/openid-connect/token";
        logoutUrl = providerUrl + "/protocol/openid-connect/logout";
        jwksUrl = providerUrl + "/protocol/openid-connect/certs";
    }

    static OidcClientConfiguration of(OidcJsonConfiguration description) {
        return new Builder().make(description);
    }

    private static final class Builder extends OidcClientConfigurationBuilder {
        OidcClientConfiguration make(OidcJsonConfiguration description) {
            oidcClientConfiguration = new KnownRealm();
            return internalBuild(description);
        }
    }
}
