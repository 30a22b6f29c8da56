package org.simsite.tenancy.input;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Something typed cannot be taken; nothing was stored. */
public class InvalidInput extends RuntimeException {
    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.stream().map(error -> error.field() + ": " + error.key()).collect(joining(", ")));
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, String key, Object... args) {
        this(List.of(new FieldError(field, key, List.of(args))));
    }

    /** At least one, in the order of the form. */
    public List<FieldError> errors() {
        return errors;
    }
}
