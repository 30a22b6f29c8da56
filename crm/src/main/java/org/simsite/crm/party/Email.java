package org.simsite.crm.party;

/** A customer's mail address as it was typed, and whether she proved that it is hers. */
public record Email(String address, boolean verified) {}
