package org.simsite.tenancy.input;

import java.util.List;

/** The value is fine in itself, but someone else has it or changed it meanwhile; nothing was stored. */
public class Conflict extends RuntimeException {
    private final transient FieldError error;

    public Conflict(String field, String key, Object... args) {
        super(field + ": " + key);
        this.error = new FieldError(field, key, List.of(args));
    }

    public FieldError error() {
        return error;
    }

    public String field() {
        return error.field();
    }

    public String key() {
        return error.key();
    }

    public List<Object> args() {
        return error.args();
    }
}
