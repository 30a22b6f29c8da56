package org.simsite.crm.party;

/** Why the data right of someone lets her see a customer, or does not. */
public enum Why {
    /** Her role sees all. */
    ALL(true),
    OWNER(true),
    /** The customer is her team's, and her role sees the team's. */
    TEAM(true),
    /** The customer is her team's, whose head she is. */
    HEAD(true),
    /** The customer is her team's, but her role sees her own only. */
    OWN_ONLY(false),
    /** Nobody looks after the customer, so only who sees all does. */
    NOBODYS(false),
    /** Somebody else looks after the customer. */
    OTHERS(false);

    private final boolean sees;

    Why(boolean sees) {
        this.sees = sees;
    }

    public boolean sees() {
        return sees;
    }
}
