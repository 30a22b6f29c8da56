package org.simsite.web.host;

import static org.simsite.tenancy.host.HostKind.OPERATOR;
import static org.simsite.tenancy.host.HostKind.PLATFORM;
import static org.simsite.tenancy.host.HostKind.SITE;
import static org.simsite.tenancy.host.HostKind.TENANT;
import static org.simsite.web.host.Audience.EVERYBODY;
import static org.simsite.web.host.Audience.OPERATORS;
import static org.simsite.web.host.Audience.SIGNED_IN;
import static org.simsite.web.host.Audience.STAFF;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.simsite.tenancy.host.HostKind;

/**
 * The one table that says which host kind serves which paths to whom, pages and API alike. A row is a prefix of whole
 * segments, the longest row wins, and a path without a row is served by none.
 */
public final class HostPaths {
    /** A line of the table. */
    record Row(Set<HostKind> kinds, Audience audience) {}

    private static final Set<HostKind> ALL = EnumSet.allOf(HostKind.class);
    private static final Map<String, Row> ROWS = new HashMap<>();

    static {
        row(ALL, EVERYBODY, "/jakarta.faces.resource", "/favicon.ico", "/robots.txt", "/look");
        row(ALL, EVERYBODY, "/api/openapi", "/api/v1/host");
        row(Set.of(PLATFORM), EVERYBODY, "/platform", "/signup", "/api/v1/signups");
        row(Set.of(OPERATOR), OPERATORS, "/pool", "/api/v1/modems", "/api/v1/sims", "/api/v1/routes");
        row(Set.of(OPERATOR), OPERATORS, "/api/v1/tenants", "/api/v1/closings", "/api/v1/clusters", "/api/v1/pool");
        row(Set.of(TENANT), EVERYBODY, "/shop", "/products", "/join", "/api/v1/public");
        row(Set.of(TENANT), STAFF, "/console", "/api/v1/customers", "/api/v1/messages", "/api/v1/products");
        row(Set.of(TENANT), STAFF, "/api/v1/text-codes", "/api/v1/publications");
        row(Set.of(TENANT), STAFF, "/api/v1/settings", "/api/v1/audit", "/api/v1/texting");
        row(Set.of(TENANT), STAFF, "/api/v1/staff", "/api/v1/teams", "/api/v1/roles", "/api/v1/access");
        row(Set.of(TENANT), SIGNED_IN, "/handover");
        row(Set.of(SITE), SIGNED_IN, "/my");
        row(Set.of(SITE), EVERYBODY, "/site", "/signin");
        row(Set.of(OPERATOR, TENANT, SITE), EVERYBODY, "/signout");
        row(Set.of(OPERATOR, TENANT), EVERYBODY, "/signed-out");
        row(Set.of(OPERATOR), EVERYBODY, "/api/backchannel-logout"); // from Keycloak, whose token says who it is
    }

    private HostPaths() {}

    private static void row(Set<HostKind> kinds, Audience audience, String... prefixes) {
        for (var prefix : prefixes) {
            ROWS.put(prefix, new Row(kinds, audience));
        }
    }

    /** @param path as the server decoded it, with its leading slash and without query */
    public static boolean serves(HostKind kind, String path) {
        return kinds(path).contains(kind);
    }

    /** Which kinds serve the path; all serve {@code /}, each its own home. */
    public static Set<HostKind> kinds(String path) {
        return path.equals("/") ? ALL : find(path).map(Row::kinds).orElse(Set.of());
    }

    /** Who may use the path where it is served. */
    public static Audience audience(String path) {
        return find(path).map(Row::audience).orElse(EVERYBODY);
    }

    static Map<String, Row> rows() {
        return Map.copyOf(ROWS);
    }

    private static Optional<Row> find(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var row = ROWS.get(path.substring(0, end));
            if (row != null) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
