package org.simsite.tenancy.closing;

/** How far a tenant is on its way out. */
public enum ClosingState {
    /** Off the web with everything kept. */
    CLOSED,
    /** Called back; gone from the list once its realm lets people in again. */
    REOPENING,
    /** Nobody can call it back. */
    ERASING,
    /** Only this note is left, and the audit log. */
    ERASED
}
