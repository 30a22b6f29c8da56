package org.simsite.modempool.inbox;

/** Takes the texts of all holders. Provided by the program around the pool. */
public interface InboundReceiver {
    /**
     * Takes one text, in the transaction that also marks it done: if this throws, nothing is changed, the text waits with
     * its reason and comes again. Texts of one sender come in order, one at a time.
     */
    void receive(String holder, InboundText text);

    /**
     * Takes more of a text that was {@link #receive received} when parts of it were missing: the same id, the text as far
     * as it is there now. In the transaction that also marks it done.
     */
    default void complete(String holder, InboundText text) {}

    /**
     * Tells that the sender closed ({@code STOP}) or reopened ({@code START}) the way from this holder to her. The pool
     * keeps to it by itself; this is for the holder's records, in the same transaction.
     *
     * @param stopped true for STOP
     */
    default void optedOut(String holder, InboundText text, boolean stopped) {}
}
