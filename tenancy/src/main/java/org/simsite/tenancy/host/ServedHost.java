package org.simsite.tenancy.host;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A host that the platform serves.
 *
 * @param tenantId null on platform and operator hosts
 * @param siteSlug only on site hosts
 * @param realm whose tokens and logins count here
 */
public record ServedHost(
        HostName name,
        HostKind kind,
        @Nullable String tenantId,
        @Nullable String tenantSlug,
        @Nullable String siteSlug,
        String realm,
        boolean suspended)
        implements Serializable {}
