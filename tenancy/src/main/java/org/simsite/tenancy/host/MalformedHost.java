package org.simsite.tenancy.host;

/** A Host header that names no host; carries no part of it, so that nothing foreign is reflected or logged. */
public class MalformedHost extends RuntimeException {
    public MalformedHost(String reason) {
        super(reason);
    }
}
