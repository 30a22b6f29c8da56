package org.simsite.tenancy.identity;

/** What may be asked of a realm. */
enum TaskKind {
    CREATE,
    SETUP_CODE,
    EXPIRE_CODE,
    REMOVE,
    /** The payload names Keycloak's session; without one all of the account end. */
    END_SESSIONS,
    /** The web client follows the tenant's hosts; of no account. */
    ADDRESSES
}
