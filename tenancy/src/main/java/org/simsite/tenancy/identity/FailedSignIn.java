package org.simsite.tenancy.identity;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * Somebody who tried to sign in and was refused.
 *
 * @param username of the account, empty where there is none of that name: what was typed there may be a password
 * @param address of the network peer, as Keycloak saw it
 * @param reason a word of Keycloak's, such as {@code invalid_user_credentials}
 */
record FailedSignIn(String id, Instant at, String username, String address, String reason) {
    static FailedSignIn read(JsonObject event) {
        JsonObject details =
                event.containsKey("details") ? event.getJsonObject("details") : JsonObject.EMPTY_JSON_OBJECT;
        return new FailedSignIn(
                event.getString("id"),
                Instant.ofEpochMilli(event.getJsonNumber("time").longValue()),
                event.containsKey("userId") ? details.getString("username", "") : "",
                event.getString("ipAddress", ""),
                event.getString("error", ""));
    }
}
