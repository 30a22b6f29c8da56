package org.simsite.web.login;

import java.time.Instant;

/**
 * Leave for one browser to be signed in on one site.
 *
 * @param challenge digest of the state that the site gave that browser
 */
record Ticket(SignedIn who, String challenge, Instant expires) {
    boolean isFor(String site, String state, Instant now) {
        return who.site().equals(site) && Secrets.same(challenge, Secrets.digest(state)) && now.isBefore(expires);
    }
}
