package org.simsite.tenancy.staff;

/** Where a member of staff stands. */
public enum StaffState {
    /** Has a mail with a link, and has not come in yet. */
    INVITED,
    ACTIVE,
    /** Let go: her sessions have ended and her account is shut, until she is taken back. */
    INACTIVE
}
