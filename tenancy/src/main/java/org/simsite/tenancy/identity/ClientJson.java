package org.simsite.tenancy.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The addresses in a client as Keycloak's admin interface writes it; what is not named in a change stays. */
final class ClientJson {
    private static final String AFTER_LOGOUT = "post.logout.redirect.uris";

    private ClientJson() {}

    /** The same paths as before, at each of these roots and nowhere else. */
    static JsonObject move(JsonObject client, List<URI> roots) {
        List<String> redirects = strings(client.getJsonArray("redirectUris"));
        List<String> logouts = List.of(
                client.getJsonObject("attributes").getString(AFTER_LOGOUT).split("##"));
        String home = client.getString("baseUrl");
        return paths(client, roots, paths(redirects), paths(logouts))
                .add("rootUrl", roots.getFirst().toString())
                .add("baseUrl", roots.getFirst() + path(home))
                .add("webOrigins", array(roots.stream().map(URI::toString).toList()))
                .build();
    }

    /** These paths at the same roots as before. */
    static JsonObject lead(JsonObject client, Set<String> redirects, Set<String> logouts) {
        List<URI> roots = strings(client.getJsonArray("webOrigins")).stream()
                .map(URI::create)
                .toList();
        return paths(client, roots, new TreeSet<>(redirects), logouts).build();
    }

    private static JsonObjectBuilder paths(
            JsonObject client, List<URI> roots, Set<String> redirects, Set<String> logouts) {
        return Json.createObjectBuilder()
                .add("clientId", client.getString("clientId"))
                .add("redirectUris", array(at(roots, redirects)))
                .add("attributes", Json.createObjectBuilder().add(AFTER_LOGOUT, String.join("##", at(roots, logouts))));
    }

    private static List<String> at(List<URI> roots, Set<String> paths) {
        return roots.stream()
                .flatMap(root -> paths.stream().map(path -> root + path))
                .toList();
    }

    private static Set<String> paths(List<String> addresses) {
        Set<String> paths = new TreeSet<>();
        for (String address : addresses) paths.add(path(address));
        return paths;
    }

    /** What follows scheme and authority. */
    private static String path(String address) {
        int start = address.indexOf('/', address.indexOf("://") + 3);
        return start < 0 ? "" : address.substring(start);
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static JsonArray array(List<String> values) {
        return Json.createArrayBuilder(values).build();
    }
}
