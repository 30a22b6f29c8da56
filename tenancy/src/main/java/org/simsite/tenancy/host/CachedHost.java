package org.simsite.tenancy.host;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found for a name: a host, or that there is none. */
record CachedHost(@Nullable ServedHost host) implements Serializable {
    Optional<ServedHost> found() {
        return Optional.ofNullable(host);
    }

    boolean of(String tenantId) {
        return host != null && tenantId.equals(host.tenantId());
    }
}
