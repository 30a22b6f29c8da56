package org.simsite.crm.sales;

import java.util.UUID;

/** Something the tenant sells, as it was when read. */
public record Product(UUID id, long version, String number, String name, Money price, String description, int stock) {}
