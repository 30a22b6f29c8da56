package org.simsite.tenancy.identity;

import static org.simsite.tenancy.identity.KeycloakAdmin.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The users of a realm. Every call may be made again without harm. A tenant's realm has the tenant's id as its name. */
@ApplicationScoped
public class RealmUsers {
    private static final String SET_PASSWORD = "UPDATE_PASSWORD";

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    Issuers issuers;

    protected RealmUsers() {} // CDI

    RealmUsers(KeycloakAdmin keycloak, Issuers issuers) {
        this.keycloak = keycloak;
        this.issuers = issuers;
    }

    /** @throws KeycloakRefused if someone else has the name */
    public void create(NewAccount account) {
        String realm = account.tenantId();
        Answer made = keycloak.post(users(realm), UserJson.of(account).toString());
        if (!made.exists()) made.require();
        JsonObject user = require(realm, account.username());
        if (!UserJson.party(user).equals(UserJson.party(account)))
            throw new KeycloakRefused("another account of " + realm + " is named " + account.username());
        grant(realm, id(user), account.role());
    }

    /** A password that must be changed at once; one that was there before is gone. */
    public void setCode(String realm, String username, String code) {
        String password = Json.createObjectBuilder()
                .add("type", "password")
                .add("temporary", true)
                .add("value", code)
                .build()
                .toString();
        keycloak.put(users(realm) + "/" + id(require(realm, username)) + "/reset-password", password)
                .require();
    }

    /** Takes a code away that was never used; a password of her own stays. */
    public void expireCode(String realm, String username) {
        find(realm, username).filter(RealmUsers::mustSetPassword).ifPresent(user -> dropPasswords(realm, id(user)));
    }

    public void remove(String realm, String username) {
        find(realm, username).ifPresent(user -> {
            Answer answer = keycloak.delete(users(realm) + "/" + id(user));
            if (!answer.missing()) answer.require();
        });
    }

    /** One that is over already, or never was: nothing happens. */
    public void endSession(String realm, String sid) {
        Answer answer = keycloak.delete("/" + realm + "/sessions/" + part(sid));
        if (!answer.missing()) answer.require();
    }

    /** Every session of an account; tokens that were given out stay good for their few minutes. */
    public void endSessions(String realm, String username) {
        find(realm, username)
                .ifPresent(user -> keycloak.post(users(realm) + "/" + id(user) + "/logout", "")
                        .require());
    }

    /** Keycloak mails a link to choose a password, in the user's language, that leads back to {@code home}. */
    public void mailPasswordLink(String realm, String username, URI home, Duration valid) {
        String query = "?client_id=" + issuers.webClientId() + "&redirect_uri=" + part(home.toString()) + "&lifespan="
                + valid.toSeconds();
        String path = users(realm) + "/" + id(require(realm, username)) + "/execute-actions-email" + query;
        keycloak.put(
                        path,
                        Json.createArrayBuilder(List.of(SET_PASSWORD)).build().toString())
                .require();
    }

    /** Mail addresses of those who have a role, at most 100. No such realm: none. */
    public List<String> mailsOf(String realm, Role role) {
        Answer answer = keycloak.get("/" + realm + "/roles/" + role.realmRole() + "/users?max=100");
        if (answer.missing()) return List.of();
        return answer.array().getValuesAs(JsonObject.class).stream()
                .map(user -> user.getString("email", ""))
                .filter(mail -> !mail.isEmpty())
                .toList();
    }

    private void grant(String realm, String userId, Role role) {
        JsonObject found =
                keycloak.get("/" + realm + "/roles/" + role.realmRole()).object();
        String roles = Json.createArrayBuilder().add(found).build().toString();
        keycloak.post(users(realm) + "/" + userId + "/role-mappings/realm", roles)
                .require();
    }

    private void dropPasswords(String realm, String userId) {
        String path = users(realm) + "/" + userId + "/credentials";
        for (JsonObject credential : keycloak.get(path).array().getValuesAs(JsonObject.class))
            if (credential.getString("type").equals("password"))
                keycloak.delete(path + "/" + id(credential)).require();
    }

    private static boolean mustSetPassword(JsonObject user) {
        return user.getJsonArray("requiredActions")
                .getValuesAs(JsonString::getString)
                .contains(SET_PASSWORD);
    }

    JsonObject require(String realm, String username) {
        return find(realm, username).orElseThrow(() -> new KeycloakRefused("no account " + username + " in " + realm));
    }

    private Optional<JsonObject> find(String realm, String username) {
        Answer answer = keycloak.get(users(realm) + "?exact=true&username=" + part(username));
        return answer.array().getValuesAs(JsonObject.class).stream().findFirst();
    }

    private static String users(String realm) {
        return "/" + realm + "/users";
    }

    private static String id(JsonObject of) {
        return of.getString("id");
    }
}
