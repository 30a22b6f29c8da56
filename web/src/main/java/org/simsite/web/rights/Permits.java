package org.simsite.web.rights;

import static org.simsite.tenancy.staff.StaffFunction.AUDIT;
import static org.simsite.tenancy.staff.StaffFunction.CUSTOMERS;
import static org.simsite.tenancy.staff.StaffFunction.EXPORT;
import static org.simsite.tenancy.staff.StaffFunction.PRODUCTS;
import static org.simsite.tenancy.staff.StaffFunction.PUBLISHING;
import static org.simsite.tenancy.staff.StaffFunction.SERVICE;
import static org.simsite.tenancy.staff.StaffFunction.SETTINGS;
import static org.simsite.tenancy.staff.StaffFunction.STAFF;
import static org.simsite.tenancy.staff.StaffFunction.TEXTS;
import static org.simsite.tenancy.staff.StaffFunction.TEXT_CODES;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.simsite.tenancy.staff.StaffFunction;
import org.simsite.web.host.Audience;
import org.simsite.web.host.HostPaths;

/**
 * The one table that says which right a page or call of the staff needs. A row is a prefix of whole segments, the
 * longest row wins, and a path without a row is open to nobody.
 */
public final class Permits {
    private static final String HOME = "/console";
    private static final Permit OPEN = new Permit(Set.of(), false);
    /** Where it is said from which networks staff may work. */
    private static final Set<String> NETWORKS = Set.of("/console/settings/security", "/api/v1/settings/networks");

    private static final Map<String, Permit> ROWS = new HashMap<>();

    static {
        open("/console/devices");
        row(CUSTOMERS, "/console/customers", "/console/customer", "/api/v1/customers", "/api/v1/messages");
        form(CUSTOMERS, "/console/new", "/console/edit");
        row(PRODUCTS, "/console/products", "/api/v1/products");
        form(PRODUCTS, "/console/product");
        row(PUBLISHING, "/console/publishing", "/api/v1/publications");
        form(PUBLISHING, "/console/notice");
        row(SERVICE, "/console/feedback");
        row(TEXTS, "/console/texts");
        row(TEXT_CODES, "/console/codes", "/api/v1/text-codes");
        row(SETTINGS, "/console/address", "/console/settings", "/api/v1/settings", "/api/v1/texting");
        row(AUDIT, "/console/settings/audit", "/api/v1/audit");
        ROWS.put("/console/settings/audit/export", new Permit(Set.of(AUDIT, EXPORT), false));
        row(STAFF, "/console/settings/staff", "/console/settings/member", "/api/v1/staff");
        form(STAFF, "/console/settings/invite");
        row(STAFF, "/console/settings/teams", "/console/settings/team", "/api/v1/teams");
        row(STAFF, "/console/settings/roles", "/console/settings/role", "/api/v1/roles");
        row(STAFF, "/console/settings/access", "/api/v1/access");
    }

    private Permits() {}

    private static void open(String path) {
        ROWS.put(path, OPEN);
    }

    private static void row(StaffFunction function, String... prefixes) {
        for (var prefix : prefixes) {
            ROWS.put(prefix, new Permit(Set.of(function), false));
        }
    }

    /** A page whose only use is to make or change something. */
    private static void form(StaffFunction function, String... prefixes) {
        for (var prefix : prefixes) {
            ROWS.put(prefix, new Permit(Set.of(function), true));
        }
    }

    /** Whether something sent there may change who is staff, what they may do or from where: for that one needs a right. */
    public static boolean changesStaff(String path) {
        return NETWORKS.contains(plain(path))
                || find(path)
                        .map(permit -> permit.functions().contains(STAFF))
                        .orElse(HostPaths.audience(path) == Audience.STAFF);
    }

    /** @param path as the server decoded it; a page may be asked for by its file's name too */
    static Optional<Permit> find(String path) {
        var plain = plain(path);
        if (plain.equals(HOME)) {
            return Optional.of(OPEN);
        }
        for (int end = plain.length(); end > 0; end = plain.lastIndexOf('/', end - 1)) {
            var row = ROWS.get(plain.substring(0, end));
            if (row != null) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static String plain(String path) {
        return path.replaceFirst("\\.xhtml$", "").replaceFirst("/index$", "").replaceFirst("/+$", "");
    }
}
