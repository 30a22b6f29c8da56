package org.simsite.crm.party;

import java.util.UUID;

/** A customer who was there before got a site; fired in the transaction that gives it. */
public record SiteOpened(UUID customer) {}
