package org.simsite.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.status.SimStatus;
import org.simsite.tenancy.input.Stale;

/** The version of an object as its strong ETag: RFC 9110 §8.8.3. */
final class Versions {
    private static final int TAG = 16;

    private Versions() {}

    static Response.ResponseBuilder tagged(Object json, long version) {
        return Response.ok(json).tag(new EntityTag(Long.toString(version)));
    }

    /** Of a card: of all that a caller may change about it, and not of what changes by itself. */
    static EntityTag tag(SimStatus sim) {
        String changeable = List.of(
                        sim.state(),
                        sim.mode(),
                        String.valueOf(sim.holder()),
                        String.valueOf(sim.number()),
                        String.valueOf(sim.perMinute()),
                        String.valueOf(sim.perDay()),
                        sim.rules(),
                        String.valueOf(sim.successor()))
                .toString();
        return new EntityTag(Digests.sha256(changeable).substring(0, TAG));
    }

    /**
     * For an object that most find through a list, which tells no tags: without the header anything goes.
     *
     * @throws Stale if the caller read another version
     */
    static void check(@Nullable String ifMatch, EntityTag now) {
        if (ifMatch != null && !ifMatch.strip().equals("*") && !ifMatch.strip().equals('"' + now.getValue() + '"')) {
            throw new Stale("the card");
        }
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
