package org.simsite.tenancy.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;

/**
 * What Keycloak said.
 *
 * @param location of what was made, else empty
 */
record Answer(String request, int status, String body, String location) {
    private static final int LONGEST_REASON = 300;

    boolean ok() {
        return status >= 200 && status < 300;
    }

    boolean missing() {
        return status == 404;
    }

    boolean exists() {
        return status == 409;
    }

    boolean denied() {
        return status == 401 || status == 403;
    }

    /** @throws KeycloakRefused unless it is fine */
    Answer require() {
        if (ok()) return this;
        String reason = body.length() > LONGEST_REASON ? body.substring(0, LONGEST_REASON) : body;
        throw new KeycloakRefused("Keycloak refused " + request + " with " + status + ": " + reason);
    }

    JsonObject object() {
        return require().json().asJsonObject();
    }

    JsonArray array() {
        return require().json().asJsonArray();
    }

    private JsonStructure json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        } catch (JsonException e) {
            throw new KeycloakAway(request + " was answered with something that is no JSON", e);
        }
    }
}
