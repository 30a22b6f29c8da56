package org.simsite.tenancy.background;

/** Work looked for again and again by one thread of each node, such as emptying a queue. */
public interface Chore {
    /**
     * Does a bounded piece of work; a throw is logged and the next turn tries again.
     *
     * @return whether there may be more to do at once
     */
    boolean work();
}
