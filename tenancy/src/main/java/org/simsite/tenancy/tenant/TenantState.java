package org.simsite.tenancy.tenant;

/** Whether a tenant's hosts serve pages and its texts leave; they do while it is active, and only then. */
public enum TenantState {
    ACTIVE,
    SUSPENDED,
    /** It can be reopened as it was. */
    CLOSED,
    /** Nobody can call it back. */
    ERASING
}
