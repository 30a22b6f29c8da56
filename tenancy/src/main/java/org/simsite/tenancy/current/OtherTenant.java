package org.simsite.tenancy.current;

/** A transaction that works for one tenant was entered as another. */
public class OtherTenant extends IllegalStateException {
    public OtherTenant(String first, String second) {
        super("this transaction works for " + first + " and cannot go on for " + second + ": begin a new one");
    }
}
