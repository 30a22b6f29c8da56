package org.simsite.tenancy.signup;

/**
 * A tenant's database, hosts and realm are there. Fired once or more, synchronously, as that tenant and in a
 * transaction: observers make what every tenant starts with, and must not mind doing it twice.
 */
public record TenantReady(String tenantId) {}
