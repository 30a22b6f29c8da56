package org.simsite.tenancy.identity;

import jakarta.json.JsonObject;

/** A client of a realm. */
record RealmClient(KeycloakAdmin keycloak, String realm, String clientId) {
    /** The one through which people come to our pages. */
    static RealmClient web(KeycloakAdmin keycloak, String realm) {
        return new RealmClient(keycloak, realm, Issuers.WEB_CLIENT);
    }

    JsonObject read() {
        return keycloak.get(clients() + "?clientId=" + clientId).array().getJsonObject(0);
    }

    /** @param change what is not named in it stays */
    void write(JsonObject change) {
        keycloak.put(clients() + "/" + read().getString("id"), change.toString())
                .require();
    }

    private String clients() {
        return "/" + realm + "/clients";
    }
}
