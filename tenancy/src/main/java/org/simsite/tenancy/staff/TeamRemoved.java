package org.simsite.tenancy.staff;

import java.util.UUID;

/** A team of the current tenant is about to be no more; who observes it works in the same transaction. */
public record TeamRemoved(UUID id) {}
