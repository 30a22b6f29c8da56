package org.simsite.tenancy.signup;

/** How far a sign-up has come. */
public enum SignupState {
    PENDING_CONFIRMATION,
    PROVISIONING,
    READY,
    FAILED
}
