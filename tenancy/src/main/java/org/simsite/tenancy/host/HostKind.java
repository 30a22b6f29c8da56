package org.simsite.tenancy.host;

/** What a host serves: four small products. */
public enum HostKind {
    PLATFORM,
    OPERATOR,
    TENANT,
    SITE
}
