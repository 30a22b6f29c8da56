package org.simsite.tenancy.current;

/** Tenant work was asked for where no tenant is current. */
public class NoTenant extends IllegalStateException {
    public NoTenant() {
        super("no current tenant: enter by a tenant's host or through AsTenant");
    }
}
