package org.simsite.modempool.route;

/** Knows with whom a holder is still speaking. Provided by the program around the pool. */
@FunctionalInterface
public interface OpenConversations {
    /** Whether the holder and this phone, in E.164, are in the middle of something: then their route never expires. */
    boolean isOpen(String holder, String phone);
}
