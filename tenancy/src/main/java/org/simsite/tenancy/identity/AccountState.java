package org.simsite.tenancy.identity;

/** Whether what was asked for an account has reached Keycloak. */
public enum AccountState {
    /** Nothing is waiting. */
    SETTLED,
    /** Something waits for its turn, or for Keycloak. */
    PENDING,
    /** Keycloak refused the last thing asked; an operator must look. */
    FAILED
}
