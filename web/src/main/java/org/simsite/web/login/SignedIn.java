package org.simsite.web.login;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer signed in on her own site; kept in the session that the hand-over made.
 *
 * @param site the site's host, the only one this is good for
 */
public record SignedIn(UUID party, String tenantId, String site, String username, String name, Instant since)
        implements Serializable {}
