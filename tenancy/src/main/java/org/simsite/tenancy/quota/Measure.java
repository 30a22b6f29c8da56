package org.simsite.tenancy.quota;

/** What is counted and limited. */
public enum Measure {
    /** People who may sign in to the console. */
    STAFF,
    CUSTOMERS,
    SITES,
    /** Parts of texts that went out in the tenant's present month. */
    TEXTS,
    /** Octets that all rows of the tenant take, its files too. */
    STORAGE
}
