package org.simsite.tenancy.identity;

/** The roles of a tenant's realm. */
public enum Role {
    TENANT_ADMIN("tenant-admin"),
    MANAGER("manager"),
    AGENT("agent"),
    CUSTOMER("customer");

    private final String realmRole;

    Role(String realmRole) {
        this.realmRole = realmRole;
    }

    /** As Keycloak and {@code isUserInRole} know it. */
    public String realmRole() {
        return realmRole;
    }
}
