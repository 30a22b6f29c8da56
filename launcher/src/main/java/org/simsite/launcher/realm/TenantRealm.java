package org.simsite.launcher.realm;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.simsite.launcher.process.Await;

/** What an administrator of Keycloak does by hand in a tenant's realm. */
public final class TenantRealm {
    private final KeycloakAdmin keycloak;
    private final String realm;

    public TenantRealm(KeycloakAdmin keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** Gives an account a lasting password; waits for the account, which the product makes in the background. */
    public void password(String username, String password) {
        JsonObject user = Await.until("the account " + username, Duration.ofMinutes(2), () -> user(username));
        String path = "/" + realm + "/users/" + user.getString("id");
        JsonArrayBuilder none = Json.createArrayBuilder();
        keycloak.put(
                path,
                Json.createObjectBuilder(user)
                        .add("requiredActions", none)
                        .add("emailVerified", true)
                        .build());
        JsonObject credential = Json.createObjectBuilder()
                .add("type", "password")
                .add("value", password)
                .add("temporary", false)
                .build();
        keycloak.put(path + "/reset-password", credential);
    }

    private Optional<JsonObject> user(String username) {
        return keycloak.first(
                "/" + realm + "/users?exact=true&username=" + URLEncoder.encode(username, StandardCharsets.UTF_8));
    }

    /** A client for a program, in a role of the staff. */
    public void serviceAccount(String clientId, String secret, String role) {
        if (client(clientId).isEmpty()) {
            keycloak.post(
                    "/" + realm + "/clients",
                    Json.createObjectBuilder()
                            .add("clientId", clientId)
                            .add("secret", secret)
                            .add("publicClient", false)
                            .add("serviceAccountsEnabled", true)
                            .add("standardFlowEnabled", false)
                            .build());
        }
        String id = client(clientId).orElseThrow().getString("id");
        String account = keycloak.get("/" + realm + "/clients/" + id + "/service-account-user")
                .asJsonObject()
                .getString("id");
        JsonObject found = keycloak.get("/" + realm + "/roles/" + role).asJsonObject();
        keycloak.post(
                "/" + realm + "/users/" + account + "/role-mappings/realm",
                Json.createArrayBuilder().add(found).build());
    }

    public void removeClient(String clientId) {
        client(clientId).ifPresent(client -> keycloak.delete("/" + realm + "/clients/" + client.getString("id")));
    }

    private Optional<JsonObject> client(String clientId) {
        return keycloak.first("/" + realm + "/clients?clientId=" + clientId);
    }

    public String token(String clientId, String secret) {
        return keycloak.token(realm, clientId, secret);
    }
}
