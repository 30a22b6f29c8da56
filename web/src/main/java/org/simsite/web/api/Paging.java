package org.simsite.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.simsite.tenancy.input.InvalidInput;

/** Which part of a list is wanted. */
public class Paging {
    static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "how many", schema = @Schema(minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "next of the answer before")
    @Nullable
    String cursor;

    /** @throws InvalidInput if it is no number from 1 to 200 */
    int limit() {
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > MOST) {
            throw new InvalidInput("limit", "range", 1, MOST);
        }
        return Integer.parseInt(limit);
    }

    @Nullable
    String cursor() {
        return cursor;
    }
}
