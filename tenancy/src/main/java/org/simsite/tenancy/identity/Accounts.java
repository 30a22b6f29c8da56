package org.simsite.tenancy.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Accounts in a tenant's realm. A call is noted in the caller's transaction and carried out soon after it commits, in
 * the order asked for, again and again until Keycloak has it.
 */
@ApplicationScoped
@Transactional
public class Accounts {
    public void create(NewAccount account) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets someone in once with this code, then asks for a password of her own. It is worth nothing after 24 hours, or
     * when another is issued.
     *
     * @param code at least 8 characters, or the realm's password policy refuses it
     */
    public void issueSetupCode(String tenantId, String username, String code) {
        throw new UnsupportedOperationException();
    }

    /** Does nothing if there is no such account. */
    public void remove(String tenantId, String username) {
        throw new UnsupportedOperationException();
    }

    public AccountState state(String tenantId, String username) {
        throw new UnsupportedOperationException();
    }
}
