package org.simsite.tenancy.host;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A host that the platform serves.
 *
 * @param tenantId null on platform and operator hosts
 * @param siteSlug only on site hosts
 * @param realm whose tokens and logins count here
 * @param suspended the tenant is off the web for now
 * @param closedUntil the tenant is off the web and will be erased then; null if it is not closed
 * @param home the host that signs people in for this one: the tenant's, under the same domain
 * @param movedTo where this host leads on to, if the tenant left the name
 */
public record ServedHost(
        HostName name,
        HostKind kind,
        @Nullable String tenantId,
        @Nullable String tenantSlug,
        @Nullable String siteSlug,
        String realm,
        boolean suspended,
        @Nullable Instant closedUntil,
        HostName home,
        @Nullable HostName movedTo)
        implements Serializable {

    /** One that is where it always was, and signs people in itself. */
    public ServedHost(
            HostName name,
            HostKind kind,
            @Nullable String tenantId,
            @Nullable String tenantSlug,
            @Nullable String siteSlug,
            String realm,
            boolean suspended) {
        this(name, kind, tenantId, tenantSlug, siteSlug, realm, suspended, null, name, null);
    }

    public boolean closed() {
        return closedUntil != null;
    }
}
