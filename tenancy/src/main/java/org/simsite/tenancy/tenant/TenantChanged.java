package org.simsite.tenancy.tenant;

/** A tenant was suspended or resumed, closed, reopened or erased; fired in the transaction that changes it. */
public record TenantChanged(String tenantId) {}
