package org.simsite.launcher.realm;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.simsite.launcher.process.Await;

/** What Keycloak must hold beside what the product makes there: the product's own client, and an operator. */
public final class PlatformRealm {
    private static final String REALM = "platform";

    private final KeycloakAdmin keycloak;

    public PlatformRealm(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * The product's own client: it may create realms, and so administers those it has created. Its token does not name
     * them: with some hundred it would be larger than Keycloak itself takes.
     */
    public void provisioner(String clientId, String secret) {
        String query = "/master/clients?clientId=" + clientId;
        JsonObject client = Json.createObjectBuilder()
                .add("clientId", clientId)
                .add("secret", secret)
                .add("publicClient", false)
                .add("serviceAccountsEnabled", true)
                .add("standardFlowEnabled", false)
                .add("directAccessGrantsEnabled", false)
                .add(
                        "attributes",
                        Json.createObjectBuilder().add("client.use.lightweight.access.token.enabled", "true"))
                .build();
        keycloak.postUnlessThere("/master/clients", client);
        String id = keycloak.first(query).orElseThrow().getString("id");
        keycloak.put("/master/clients/" + id, client);
        String account = keycloak.get("/master/clients/" + id + "/service-account-user")
                .asJsonObject()
                .getString("id");
        grant("master", account, "create-realm");
    }

    /** The product itself makes the realm, as soon as it finds Keycloak and may. */
    public void await() {
        Await.until("the platform realm", Duration.ofMinutes(2), () -> keycloak.find("/" + REALM));
    }

    public void operator(String username, String password) {
        String query = "/" + REALM + "/users?exact=true&username=" + username;
        if (keycloak.first(query).isEmpty()) keycloak.post("/" + REALM + "/users", user(username, password));
        grant(REALM, keycloak.first(query).orElseThrow().getString("id"), "operator");
    }

    private static JsonObject user(String username, String password) {
        JsonArrayBuilder credentials = Json.createArrayBuilder()
                .add(Json.createObjectBuilder()
                        .add("type", "password")
                        .add("value", password)
                        .add("temporary", false));
        return Json.createObjectBuilder()
                .add("username", username)
                .add("firstName", "Platform")
                .add("lastName", "Operator")
                .add("email", username + "@simsite.localhost")
                .add("enabled", true)
                .add("credentials", credentials)
                .build();
    }

    private void grant(String realm, String user, String role) {
        JsonObject found = keycloak.get("/" + realm + "/roles/" + role).asJsonObject();
        keycloak.post(
                "/" + realm + "/users/" + user + "/role-mappings/realm",
                Json.createArrayBuilder().add(found).build());
    }
}
