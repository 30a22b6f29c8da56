package org.simsite.tenancy.settings;

/** A tenant has other settings; fired in the transaction that changes them. */
public record SettingsChanged(String tenantId) {}
