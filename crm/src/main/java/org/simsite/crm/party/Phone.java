package org.simsite.crm.party;

/** A customer's phone in E.164; texts from it are hers only once it is verified. */
public record Phone(String number, boolean verified) {}
