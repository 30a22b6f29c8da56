package org.simsite.tenancy.news;

/** Keeps something that a change anywhere makes out of date. All calls come from one thread. */
public interface Follower {
    /** From now on all is heard; what was said before may have been missed. */
    void listening();

    void heard(String news);

    /** Nothing is heard until it is listening again. */
    void deaf();
}
