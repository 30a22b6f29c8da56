package org.simsite.launcher.realm;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Keycloak must hold before the product can use it: the realm of the operators and the client that makes tenants' realms. */
public final class PlatformRealm {
    private static final String REALM = "platform";

    private final KeycloakAdmin keycloak;

    public PlatformRealm(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** The product's own client: it may create realms, and so administers those it has created. */
    public void provisioner(String clientId, String secret) {
        String query = "/master/clients?clientId=" + clientId;
        JsonObject client = Json.createObjectBuilder()
                .add("clientId", clientId)
                .add("secret", secret)
                .add("publicClient", false)
                .add("serviceAccountsEnabled", true)
                .add("standardFlowEnabled", false)
                .add("directAccessGrantsEnabled", false)
                .build();
        if (keycloak.first(query).isEmpty()) keycloak.post("/master/clients", client);
        String id = keycloak.first(query).orElseThrow().getString("id");
        String account = keycloak.get("/master/clients/" + id + "/service-account-user")
                .asJsonObject()
                .getString("id");
        grant("master", account, "create-realm");
    }

    /** @param places what the template leaves open, but for the realm and its client's secret */
    public void realm(Map<String, String> places, String applicationSecret) {
        if (keycloak.find("/" + REALM).isPresent()) return;
        var values = new java.util.HashMap<>(places);
        values.put("realm", REALM);
        values.put("webClientSecret", webClientSecret(applicationSecret));
        // the application, started meanwhile, makes it too where it is missing
        keycloak.postUnlessThere("", RealmTemplate.fill("platform-realm.json", values));
    }

    /** As the product derives it: HMAC-SHA256 of the client and realm, by the platform's secret. */
    private static String webClientSecret(String applicationSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(applicationSecret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("simsite-web:" + REALM).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
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
