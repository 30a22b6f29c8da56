package org.simsite.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;

/** Ids in bodies. */
final class Ids {
    private Ids() {}

    /** @throws InvalidInput naming the field if it is missing or no id */
    static UUID parse(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new InvalidInput(field, "id");
        }
        return UUID.fromString(id);
    }
}
