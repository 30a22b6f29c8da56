package org.simsite.tenancy.identity;

/** What may be asked of a realm. */
enum TaskKind {
    CREATE,
    SETUP_CODE,
    EXPIRE_CODE,
    REMOVE,
    /** The payload names Keycloak's session; without one all of the account end. */
    END_SESSIONS,
    /** The payload says for how long the link is good, and where it leads. */
    MAIL_LINK,
    /** The payload names the role of the staff that she has from now on. */
    ROLE,
    /** The payload is the name that she is called from now on. */
    NAME,
    ENABLE,
    DISABLE,
    /** The web client follows the tenant's hosts; of no account. */
    ADDRESSES,
    /** The realm is brought to the newest version of its template; of no account. */
    UPGRADE,
    /** Name, language, colours and logo follow the tenant's; of no account. */
    BRAND,
    /** Roles of staff are asked for a second factor as the tenant has settled; of no account. */
    SECOND_FACTOR
}
