package org.simsite.crm.store;

/** Someone changed the object since the caller read it. */
public class StaleVersion extends RuntimeException {
    private final long expected;

    public StaleVersion(String what, long expected) {
        super(what + " was changed after version " + expected + " was read: read it again");
        this.expected = expected;
    }

    public long expected() {
        return expected;
    }
}
