package org.simsite.web.api;

import java.util.Optional;
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

    /** Null for one that is missing or empty. */
    static @Nullable UUID optional(String field, @Nullable String id) {
        return id == null || id.isBlank() ? null : parse(field, id);
    }

    /** Null for one that is missing; an empty one takes away what was there. */
    static @Nullable Optional<UUID> removable(String field, @Nullable String id) {
        return id == null ? null : Optional.ofNullable(optional(field, id));
    }
}
