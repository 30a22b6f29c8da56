package org.simsite.tenancy.input;

import java.util.List;

/**
 * One refused field.
 *
 * @param field the name the outside knows, such as {@code adminEmail}
 * @param key the message is the bundle key {@code error.<key>}
 * @param args fill the message, such as the most characters allowed
 */
public record FieldError(String field, String key, List<Object> args) {
    public FieldError {
        args = List.copyOf(args);
    }

    public FieldError(String field, String key) {
        this(field, key, List.of());
    }
}
