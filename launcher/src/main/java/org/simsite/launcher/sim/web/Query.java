package org.simsite.launcher.sim.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/** The query part of a request. */
record Query(Map<String, String> values) {

    static Query of(HttpExchange exchange) {
        var values = new HashMap<String, String>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            // A plus sign opens a phone number far more often than it stands for a blank.
            values.put(parts[0], parts.length == 1 ? "" : decoded(parts[0], parts[1].replace("+", "%2B")));
        }
        return new Query(values);
    }

    private static String decoded(String name, String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refused(400, name, "broken percent escape");
        }
    }

    /** @throws Refused 422 if it is missing */
    String required(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new Refused(422, name, "is missing");
        }
        return value;
    }
}
