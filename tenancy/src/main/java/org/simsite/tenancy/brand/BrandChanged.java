package org.simsite.tenancy.brand;

/** A tenant has another name, logo or colour; fired in the transaction that changes it. */
public record BrandChanged(String tenantId) {}
