package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/** The staff of a realm: whether they may come in, and as what. Every call may be made again without harm. */
@ApplicationScoped
class RealmStaff {
    @Inject
    KeycloakAdmin keycloak;

    @Inject
    RealmUsers users;

    protected RealmStaff() {} // CDI

    RealmStaff(KeycloakAdmin keycloak, RealmUsers users) {
        this.keycloak = keycloak;
        this.users = users;
    }

    /** @param payload seconds that the link is good for, a blank, where it leads */
    void mailLink(String realm, String username, String payload) {
        String[] parts = payload.split(" ", 2);
        users.mailPasswordLink(realm, username, URI.create(parts[1]), Duration.ofSeconds(Long.parseLong(parts[0])));
    }

    void enable(String realm, String username, boolean enabled) {
        JsonObject user = users.require(realm, username);
        write(realm, Json.createObjectBuilder(user).add("enabled", enabled).build());
    }

    /** Our one name is the first there, as when the account was made. */
    void rename(String realm, String username, String name) {
        JsonObject user = users.require(realm, username);
        write(
                realm,
                Json.createObjectBuilder(user)
                        .add("firstName", name)
                        .add("lastName", "")
                        .build());
    }

    private void write(String realm, JsonObject user) {
        keycloak.put(address(realm, user), user.toString()).require();
    }

    /** The other roles that ours are gone; a role somebody made in Keycloak stays. */
    void setRole(String realm, String username, Role role) {
        String mappings = address(realm, users.require(realm, username)) + "/role-mappings/realm";
        Set<String> others = Set.copyOf(Arrays.stream(Role.values())
                .filter(each -> each != role)
                .map(Role::realmRole)
                .toList());
        var gone = Json.createArrayBuilder();
        keycloak.get(mappings).array().getValuesAs(JsonObject.class).stream()
                .filter(each -> others.contains(each.getString("name")))
                .forEach(gone::add);
        keycloak.delete(mappings, gone.build().toString()).require();
        JsonObject wanted =
                keycloak.get("/" + realm + "/roles/" + role.realmRole()).object();
        keycloak.post(mappings, Json.createArrayBuilder().add(wanted).build().toString())
                .require();
    }

    private static String address(String realm, JsonObject user) {
        return "/" + realm + "/users/" + user.getString("id");
    }
}
