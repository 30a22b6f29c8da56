package org.simsite.tenancy.identity;

/** The account exists in Keycloak now. Fired as that tenant, once or more. */
public record AccountReady(String tenantId, String username) {}
