package org.simsite.tenancy.identity;

/** What may be asked for an account. */
enum TaskKind {
    CREATE,
    SETUP_CODE,
    EXPIRE_CODE,
    REMOVE
}
