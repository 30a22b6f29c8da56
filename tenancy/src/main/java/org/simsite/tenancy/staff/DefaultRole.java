package org.simsite.tenancy.staff;

import static org.simsite.tenancy.staff.Level.READ;
import static org.simsite.tenancy.staff.Level.WRITE;
import static org.simsite.tenancy.staff.StaffFunction.AUDIT;
import static org.simsite.tenancy.staff.StaffFunction.CUSTOMERS;
import static org.simsite.tenancy.staff.StaffFunction.EXPORT;
import static org.simsite.tenancy.staff.StaffFunction.PRODUCTS;
import static org.simsite.tenancy.staff.StaffFunction.PUBLISHING;
import static org.simsite.tenancy.staff.StaffFunction.SERVICE;
import static org.simsite.tenancy.staff.StaffFunction.TEXTS;
import static org.simsite.tenancy.staff.StaffFunction.TEXT_CODES;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.identity.Role;

/** The roles a tenant starts with. */
enum DefaultRole {
    ADMINISTRATOR("Administrator", "管理员", Reach.ALL, Role.TENANT_ADMIN, Rights.all(WRITE)),
    MANAGER(
            "Manager",
            "经理",
            Reach.ALL,
            Role.MANAGER,
            Rights.NONE
                    .with(WRITE, CUSTOMERS, SERVICE, PUBLISHING, TEXTS, TEXT_CODES, PRODUCTS)
                    .with(READ, AUDIT, EXPORT)),
    AGENT(
            "Agent",
            "坐席",
            Reach.ALL,
            Role.AGENT,
            Rights.NONE.with(WRITE, CUSTOMERS, SERVICE, PUBLISHING, TEXTS, TEXT_CODES, PRODUCTS)),
    SALES("Sales", "销售", Reach.OWN, Role.AGENT, Rights.NONE.with(WRITE, CUSTOMERS, SERVICE)),
    PURCHASING("Purchasing", "采购", Reach.ALL, Role.AGENT, Rights.NONE.with(WRITE, PRODUCTS));

    private final String english;
    private final String chinese;
    private final Role realmRole;
    final Reach reach;
    final Rights rights;

    DefaultRole(String english, String chinese, Reach reach, Role realmRole, Rights rights) {
        this.english = english;
        this.chinese = chinese;
        this.reach = reach;
        this.realmRole = realmRole;
        this.rights = rights;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String name(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    /** The first that goes with a role of the realm. */
    static DefaultRole of(Role realmRole) {
        return Arrays.stream(values())
                .filter(role -> role.realmRole == realmRole)
                .findFirst()
                .orElse(AGENT);
    }

    /** What the holder of a role is in the realm: a role of the tenant's own is an agent there, our rights say the rest. */
    static Role realmRole(@Nullable String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key))
                .map(role -> role.realmRole)
                .findFirst()
                .orElse(Role.AGENT);
    }
}
