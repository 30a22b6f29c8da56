package org.simsite.modempool.database;

/** Begins and ends transactions: the container's in the server, local ones in a program without a container. */
public interface Transactions {
    /** Whether this thread is in a transaction. */
    boolean isActive();

    void begin();

    void commit();

    void rollback();

    /** Marks the transaction of this thread so that it can only be rolled back. */
    void setRollbackOnly();

    /** Runs the work when the transaction of this thread has been committed, and not otherwise. */
    void afterCommit(Runnable work);
}
