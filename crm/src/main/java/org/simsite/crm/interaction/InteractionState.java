package org.simsite.crm.interaction;

/** Where an exchange stands; all but {@code RECEIVED} are states of something we send. */
public enum InteractionState {
    RECEIVED,
    HELD,
    QUEUED,
    SENDING,
    SENT,
    DELIVERED,
    FAILED,
    EXPIRED,
    UNKNOWN
}
