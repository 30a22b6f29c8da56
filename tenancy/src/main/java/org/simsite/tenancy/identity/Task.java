package org.simsite.tenancy.identity;

/**
 * One thing asked for an account.
 *
 * @param payload what the kind needs beyond the name: the account as JSON, or the code; else empty
 * @param attempts with the present one
 */
record Task(long id, TaskKind kind, String tenant, String username, String payload, int attempts) {}
