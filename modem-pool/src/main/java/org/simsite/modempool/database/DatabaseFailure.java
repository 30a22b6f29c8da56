package org.simsite.modempool.database;

/** The database did not do what was asked. Nothing of the transaction holds. */
public final class DatabaseFailure extends RuntimeException {
    public DatabaseFailure(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
