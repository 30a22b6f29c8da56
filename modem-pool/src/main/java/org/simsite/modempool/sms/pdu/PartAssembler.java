package org.simsite.modempool.sms.pdu;

import java.util.Set;

/**
 * Joins the parts of one long text, in any order and with copies. Not safe for several threads.
 */
public final class PartAssembler {

    /** What parts of one text have in common. References wrap, so a key only holds for some hours. */
    public record Key(Address originator, int reference, boolean wide, int total) {
        /** @throws java.util.NoSuchElementException if the text has no parts */
        public static Key of(Deliver part) {
            throw new UnsupportedOperationException();
        }
    }

    /** @throws java.util.NoSuchElementException if {@code first} is no part of a longer text */
    public PartAssembler(Deliver first) {
        throw new UnsupportedOperationException();
    }

    /**
     * @return false if it is a copy of one that is there
     * @throws IllegalArgumentException if it is no part of this text, or another content in a place that is taken
     */
    public boolean add(Deliver part) {
        throw new UnsupportedOperationException();
    }

    public Key key() {
        throw new UnsupportedOperationException();
    }

    public boolean isComplete() {
        throw new UnsupportedOperationException();
    }

    /** Places still empty, each 1 to the total. */
    public Set<Integer> missing() {
        throw new UnsupportedOperationException();
    }

    /** The text of the parts that are there, in their order; ill-formed characters show as U+FFFD. */
    public String text() {
        throw new UnsupportedOperationException();
    }
}
