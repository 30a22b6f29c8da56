package org.simsite.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.simsite.tenancy.identity.Issuers;

/** What Elytron is told of a realm, without a Keycloak to ask. */
class RealmClientsTest {
    private static RealmClients clients(String scheme) {
        var clients = new RealmClients();
        clients.issuers = new Issuers("http://127.0.0.1:1/", "a secret of at least thirty-two characters");
        clients.scheme = scheme;
        return clients;
    }

    @Test
    void theEndpointsOfARealmAreKnownByItsIssuer() {
        var realm = clients("http").of("acme-1", false);
        assertThat(realm.getIssuerUrl()).isEqualTo("http://127.0.0.1:1/realms/acme-1");
        assertThat(realm.getAuthUrl()).isEqualTo("http://127.0.0.1:1/realms/acme-1/protocol/openid-connect/auth");
        assertThat(realm.getTokenUrl()).isEqualTo("http://127.0.0.1:1/realms/acme-1/protocol/openid-connect/token");
    }

    @Test
    void overTlsNoSiblingCanTossTheStateOfASignIn() {
        assertThat(clients("https").of("acme-1", false).getStateCookieName()).startsWith("__Host-");
        assertThat(clients("http").of("acme-1", false).getStateCookieName()).doesNotContain("__Host-");
    }

    @Test
    void theApiTakesTokensAndSendsNobodyToASignIn() {
        assertThat(clients("http").of("acme-1", true).isBearerOnly()).isTrue();
        assertThat(clients("http").of("acme-1", true).isVerifyTokenAudience()).isTrue();
        assertThat(clients("http").of("acme-1", false).isBearerOnly()).isFalse();
    }
}
