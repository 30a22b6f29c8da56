package org.simsite.ear;

import static java.util.stream.Collectors.toMap;

import jakarta.json.JsonObject;
import java.util.Map;

/** On which Keycloak tenants are: as they, the operator's API, the database and Keycloak itself say. */
final class Placement {
    private Placement() {}

    /** By name, as the operator's API tells it: realms it has, and may have. */
    static Map<String, String> fullness() {
        var clusters = ApiCall.to("operator.simsite.localhost", "/api/v1/clusters")
                .token(Callers.token("operator.simsite.localhost", "operator"))
                .get();
        return ApiCall.object(clusters).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .collect(toMap(
                        each -> each.getString("name"), each -> each.getInt("realms") + "/" + each.getInt("capacity")));
    }

    static String issuer(String host) {
        return ApiCall.object(ApiCall.to(host, "/api/v1/host").get()).getString("issuer");
    }

    /** @return how a Keycloak answers to the question for the realm of a tenant */
    static int realm(String keycloak, String slug) {
        return new KeycloakCall(keycloak, id(slug)).send("GET", "").statusCode();
    }

    static String id(String slug) {
        return Victim.query("select id from tenancy.tenant where slug = '" + slug + "'")
                .getFirst();
    }

    static int on(String cluster) {
        return Integer.parseInt(Victim.query("select count(*) from tenancy.tenant where cluster = '" + cluster + "'")
                .getFirst());
    }
}
