package org.simsite.tenancy.identity;

import jakarta.json.JsonObject;

/** The client of a realm through which people come to our pages. */
record WebClient(KeycloakAdmin keycloak, String realm) {
    JsonObject read() {
        return keycloak.get(clients() + "?clientId=" + Issuers.WEB_CLIENT)
                .array()
                .getJsonObject(0);
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
