package org.simsite.crm.publish;

/** Only what is published is seen by the public; locked is taken back with a reason. */
public enum PublicationState {
    WAITING,
    PUBLISHED,
    REJECTED,
    LOCKED
}
