package org.simsite.tenancy.host;

/** A Host header that is well formed and yet cannot be a name of ours: an IPv4 address or a single label. */
public class ForeignHost extends MalformedHost {
    public ForeignHost(String reason) {
        super(reason);
    }
}
