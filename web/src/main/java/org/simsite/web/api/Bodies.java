package org.simsite.web.api;

import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;

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
}
