package org.simsite.crm.interaction;

/** Seen from the tenant: in is what a customer says. */
public enum Direction {
    IN,
    OUT
}
