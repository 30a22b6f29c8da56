package org.simsite.tenancy.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import java.util.UUID;

/** A new account on its way through the queue. */
final class AccountJson {
    private AccountJson() {}

    static String write(NewAccount account) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", account.displayName())
                .add("locale", account.locale().toLanguageTag())
                .add("role", account.role().name());
        if (account.email() != null) json.add("email", account.email());
        if (account.phone() != null) json.add("phone", account.phone());
        if (account.subjectRef() != null) json.add("party", account.subjectRef().toString());
        return json.build().toString();
    }

    static NewAccount read(String tenant, String username, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            String party = json.getString("party", "");
            return new NewAccount(
                    tenant,
                    username,
                    json.getString("name"),
                    json.getString("email", null),
                    json.getString("phone", null),
                    Locale.forLanguageTag(json.getString("locale")),
                    Role.valueOf(json.getString("role")),
                    party.isEmpty() ? null : UUID.fromString(party));
        }
    }
}
