package org.simsite.web.login;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer signed in on her own site; kept in the session that the hand-over made.
 *
 * @param site the site's host, the only one this is good for
 * @param subject Keycloak's id of her account
 * @param sid Keycloak's session, which ends this one too
 */
public record SignedIn(
        UUID party,
        String tenantId,
        String site,
        String username,
        String name,
        String subject,
        String sid,
        Instant since)
        implements Serializable {}
