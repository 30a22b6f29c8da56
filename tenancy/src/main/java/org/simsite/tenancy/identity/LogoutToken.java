package org.simsite.tenancy.identity;

/**
 * Keycloak's word that it has ended something; its signature, issuer and all else were checked.
 *
 * @param sid the session that ended; empty if every session of the subject did
 * @param subject whose it was; empty if only the session is named
 */
public record LogoutToken(String realm, String sid, String subject) {}
