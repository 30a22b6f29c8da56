package org.simsite.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** The version of an object as its strong ETag: RFC 9110 §8.8.3. */
final class Versions {
    private Versions() {}

    static Response.ResponseBuilder tagged(Object json, long version) {
        return Response.ok(json).tag(new EntityTag(Long.toString(version)));
    }

    /**
     * The version a caller read.
     *
     * @throws ClientErrorException 428 without the header, 412 for a tag that none of ours can be
     */
    static long expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ClientErrorException(Status.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.matches("\"[0-9]{1,18}\"")) {
            throw new ClientErrorException(Status.PRECONDITION_FAILED);
        }
        return Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1));
    }
}
