package org.simsite.launcher.sim.web;

import com.sun.net.httpserver.HttpExchange;

/** Keeps other sites' pages, and names that were made to point here, from using a newcomer's simulator. */
final class Origins {
    private static final String LOCAL = "(127\\.0\\.0\\.1|localhost|[a-z0-9.-]+\\.localhost)(:[0-9]+)?";

    private Origins() {}

    /** @throws Refused 421 for a foreign host, 403 for a foreign origin */
    static void check(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host != null && !host.matches(LOCAL)) {
            throw new Refused(421, null, "this host is not served");
        }
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && !origin.matches("http://" + LOCAL)) {
            throw new Refused(403, null, "another site's page");
        }
    }
}
