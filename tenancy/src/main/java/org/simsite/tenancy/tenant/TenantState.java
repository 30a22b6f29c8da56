package org.simsite.tenancy.tenant;

/** Whether a tenant's hosts serve pages and its texts leave. */
public enum TenantState {
    ACTIVE,
    SUSPENDED
}
