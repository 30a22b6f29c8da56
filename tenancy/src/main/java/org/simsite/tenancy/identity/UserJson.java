package org.simsite.tenancy.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** An account as Keycloak's admin interface writes it. */
final class UserJson {
    private UserJson() {}

    static JsonObject of(NewAccount account) {
        JsonObjectBuilder user = Json.createObjectBuilder()
                .add("username", account.username())
                .add("firstName", account.displayName())
                .add("enabled", true)
                .add("attributes", attributes(account))
                .add("requiredActions", Json.createArrayBuilder(List.of("UPDATE_PASSWORD")));
        if (account.email() != null) user.add("email", account.email()).add("emailVerified", true);
        return user.build();
    }

    /** The party an account stands for; empty for staff. */
    static String party(NewAccount account) {
        return account.subjectRef() == null ? "" : account.subjectRef().toString();
    }

    static String party(JsonObject user) {
        JsonObject attributes = user.getJsonObject("attributes");
        JsonArray party = attributes == null ? null : attributes.getJsonArray("party");
        return party == null || party.isEmpty() ? "" : party.getString(0);
    }

    private static JsonObject attributes(NewAccount account) {
        JsonObjectBuilder attributes =
                Json.createObjectBuilder().add("locale", only(account.locale().toLanguageTag()));
        if (account.phone() != null) attributes.add("phoneNumber", only(account.phone()));
        if (account.subjectRef() != null) attributes.add("party", only(party(account)));
        return attributes.build();
    }

    private static JsonArray only(String value) {
        return Json.createArrayBuilder(List.of(value)).build();
    }
}
