package org.simsite.tenancy.identity;

import jakarta.json.Json;

/**
 * Version 5: a refresh token may be used again, for those of the pages never leave the server; a Keycloak that stood still
 * and answers late would otherwise have spent it, and end the session of whoever looks what is wrong. Whose token a public
 * client holds nobody can tell, so the one of the command line gets none (RFC 9700 §2.2.2).
 */
record RefreshTokens(KeycloakAdmin keycloak) implements RealmChange {
    @Override
    public void apply(String realm) {
        var again = Json.createObjectBuilder().add("revokeRefreshToken", false).build();
        keycloak.put("/" + realm, again.toString()).require();
        var none = Json.createObjectBuilder().add("use.refresh.tokens", "false");
        new RealmClient(keycloak, realm, Issuers.CLI_CLIENT)
                .write(Json.createObjectBuilder()
                        .add("clientId", Issuers.CLI_CLIENT)
                        .add("attributes", none)
                        .build());
    }
}
