package org.simsite.crm.sales;

import java.math.BigDecimal;

/** An amount in a currency of ISO 4217, in its usual number of decimals. */
public record Money(BigDecimal amount, String currency) {}
