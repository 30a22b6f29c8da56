package org.simsite.ear;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.simsite.ear.Routes.Route;

/** Calls of a tenant's people in whatever role, counted. */
final class ApiTries {
    /** Good for five minutes. */
    private record Token(String text, long since) {
        boolean isOld() {
            return System.nanoTime() - since > Duration.ofMinutes(3).toNanos();
        }
    }

    private final Map<String, Token> tokens = new HashMap<>();
    private final String home;
    private int count;

    /** @param home the host whose people they are */
    ApiTries(String home) {
        this.home = home;
    }

    int count() {
        return count;
    }

    HttpResponse<String> at(String host, String role, Route route) {
        return call(host, role, route, Map.of(), "", Map.of());
    }

    /** @param values of holes in the path and of queries, by their names; a hole without one gets an id of nothing */
    HttpResponse<String> call(
            String role, Route route, Map<String, String> values, String body, Map<String, String> headers) {
        return call(home, role, route, values, body, headers);
    }

    private HttpResponse<String> call(
            String host,
            String role,
            Route route,
            Map<String, String> values,
            String body,
            Map<String, String> headers) {
        count++;
        var holes = new HashMap<>(values);
        route.holes().forEach(hole -> holes.putIfAbsent(hole, UUID.randomUUID().toString()));
        var call = ApiCall.to(host, route.at(holes) + query(route, values)).token(token(role));
        headers.forEach(call::header);
        if (!route.method().equals("GET")) call.header("If-Match", "\"1\"");
        return call.send(route.method(), body);
    }

    private static String query(Route route, Map<String, String> values) {
        var query = new StringBuilder();
        for (var name : route.queries())
            if (values.containsKey(name))
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(RawBrowser.encode(values.get(name)));
        return query.toString();
    }

    private String token(String role) {
        var known = tokens.get(role);
        if (known == null || known.isOld())
            tokens.put(role, known = new Token(Callers.token(home, role), System.nanoTime()));
        return known.text;
    }
}
