package org.simsite.tenancy.identity;

import jakarta.json.JsonObject;
import java.util.Map;

/** Version 2: codes of an app count once, and passkeys may take the place of a password. */
record SignInSettings(KeycloakAdmin keycloak) implements RealmChange {
    @Override
    public void apply(String realm) {
        JsonObject now = keycloak.get("/" + realm).object();
        String change = RealmTemplate.load("upgrades/2-sign-in.json")
                .fill(Map.of("displayName", now.getString("displayName", realm)));
        keycloak.put("/" + realm, change).require();
    }
}
