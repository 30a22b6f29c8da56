package org.simsite.crm.idempotency;

/**
 * A creation that is asked for, perhaps again.
 *
 * @param actor who asks: another's key is another key
 * @param key of the client's choice, 1 to 200 characters
 * @param digest of the call and its body
 */
public record Question(String actor, String key, String digest) {}
