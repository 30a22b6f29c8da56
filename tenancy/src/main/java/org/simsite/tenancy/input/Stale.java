package org.simsite.tenancy.input;

/** Someone changed it since the caller read it; 412 on the web, and nothing was stored. */
public class Stale extends RuntimeException {
    public Stale(String what) {
        super(what + " was changed since it was read: read it again");
    }
}
