package org.simsite.web.api;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Where a new object is to be found; JAX-RS puts this host before it. */
final class Locations {
    private Locations() {}

    /** @param collection path below the API of what it was added to */
    static URI of(String collection, Object id) {
        return UriBuilder.fromPath(collection).path("{id}").build(id);
    }
}
