package org.simsite.modempool.outbox;

import java.math.BigDecimal;

/**
 * Numbers that begin alike.
 *
 * @param prefix a plus and digits; the plus alone for every number
 * @param price of one part, in the platform's currency
 * @param note for the operator, such as {@code satellite}
 */
public record NumberRange(String prefix, boolean allowed, BigDecimal price, String note) {}
