package org.simsite.tenancy.address;

/** How far a claim to a domain has come. */
public enum DomainState {
    /** Not proved yet: nothing is served there. */
    PENDING,
    /** Proved and served. */
    ACTIVE,
    /** Served still, but the last checks did not see the proof. */
    FAILING,
    /** Not served until the proof is back. */
    SUSPENDED
}
