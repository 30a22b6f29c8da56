package org.simsite.tenancy.identity;

/** What makes a tenant's realm of one version of the template one of the next. Made again it changes nothing more. */
@FunctionalInterface
interface RealmChange {
    /** @throws KeycloakAway if it is worth another try */
    void apply(String realm);
}
