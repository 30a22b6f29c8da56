package org.simsite.launcher.sim.web;

/** A request that cannot be done, as an HTTP status and the field at fault. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;

    /** @param field null if it is not about one */
    Refused(int status, String field, String message) {
        super(message, null, false, false);
        this.status = status;
        this.field = field;
    }

    int status() {
        return status;
    }

    String field() {
        return field;
    }
}
