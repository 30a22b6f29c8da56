package org.simsite.tenancy.audit;

/**
 * Who acted, and from where.
 *
 * @param who a user name of the host's realm, or the part of the system that acted
 * @param role the highest she has there, empty if none
 * @param host the host she acted on, empty for work in the background
 * @param address of the network peer, empty for work in the background
 */
public record Actor(String who, String role, String host, String address) {
    /** Work that nobody at a keyboard began. */
    public static Actor system(String part) {
        return new Actor(part, "", "", "");
    }

    Actor called(String name) {
        return new Actor(name, role, host, address);
    }
}
