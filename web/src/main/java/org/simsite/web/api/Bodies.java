package org.simsite.web.api;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;

/** Bodies of calls that need one. */
final class Bodies {
    private Bodies() {}

    /** @throws BadRequestException for an empty body, or JSON's null */
    static <T> T require(@Nullable T body) {
        if (body == null) {
            throw new BadRequestException("no body");
        }
        return body;
    }

    /**
     * A list as it is, null too.
     *
     * @throws InvalidInput naming the first element that is null
     */
    static @Nullable List<String> full(String field, @Nullable List<String> list) {
        int hole = list == null ? -1 : list.indexOf(null);
        if (hole >= 0) {
            throw new InvalidInput(field + "[" + hole + "]", "required");
        }
        return list;
    }
}
