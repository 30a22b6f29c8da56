package org.simsite.web.host;

import static org.simsite.tenancy.host.HostKind.OPERATOR;
import static org.simsite.tenancy.host.HostKind.PLATFORM;
import static org.simsite.tenancy.host.HostKind.SITE;
import static org.simsite.tenancy.host.HostKind.TENANT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.simsite.tenancy.host.HostKind;

/**
 * The one table that says which host kind serves which paths, pages and API alike. A row is a prefix of whole
 * segments, the longest row wins, and a path without a row is served by none.
 */
public final class HostPaths {
    private static final Map<String, Set<HostKind>> ROWS = new TreeMap<>();

    static {
        row(EnumSet.allOf(HostKind.class), "/jakarta.faces.resource", "/favicon.ico", "/robots.txt", "/look");
        row(EnumSet.allOf(HostKind.class), "/api/openapi", "/api/v1/host");
        row(EnumSet.of(PLATFORM), "/signup", "/api/v1/signups");
        row(EnumSet.of(OPERATOR), "/pool", "/api/v1/modems", "/api/v1/sims", "/api/v1/routes");
        row(EnumSet.of(OPERATOR), "/api/v1/tenants", "/api/v1/pool");
        row(EnumSet.of(TENANT), "/products", "/join", "/console", "/handover");
        row(EnumSet.of(TENANT), "/api/v1/customers", "/api/v1/messages", "/api/v1/products");
        row(EnumSet.of(TENANT), "/api/v1/text-codes", "/api/v1/publications", "/api/v1/public");
        row(EnumSet.of(SITE), "/my", "/signin");
        row(EnumSet.of(OPERATOR, TENANT, SITE), "/signout");
        row(EnumSet.of(OPERATOR, TENANT), "/signed-out");
    }

    private HostPaths() {}

    private static void row(Set<HostKind> kinds, String... prefixes) {
        for (var prefix : prefixes) {
            ROWS.put(prefix, kinds);
        }
    }

    /** @param path as the server decoded it, with its leading slash and without query */
    public static boolean serves(HostKind kind, String path) {
        return kinds(path).contains(kind);
    }

    /** Which kinds serve the path; all serve {@code /}, each its own home. */
    public static Set<HostKind> kinds(String path) {
        if (path.equals("/")) {
            return EnumSet.allOf(HostKind.class);
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var kinds = ROWS.get(path.substring(0, end));
            if (kinds != null) {
                return kinds;
            }
        }
        return Set.of();
    }
}
