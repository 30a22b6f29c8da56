package org.simsite.web.api;

import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.NumberRange;
import org.simsite.tenancy.input.InvalidInput;

/**
 * Numbers that begin alike; of the ranges a number is in, the longest counts.
 *
 * @param prefix a plus and digits; the plus alone for every number
 * @param price of one part, in the platform's currency
 */
@Schema(name = "NumberRange")
public record RangeJson(
        @Nullable String prefix,
        @Nullable Boolean allowed,
        @Nullable String price,
        @Nullable String note) {
    static RangeJson of(NumberRange range) {
        return new RangeJson(range.prefix(), range.allowed(), range.price().toPlainString(), range.note());
    }

    /** @throws InvalidInput naming the first value that is missing or none */
    public NumberRange range() {
        if (prefix == null || allowed == null) {
            throw new InvalidInput(prefix == null ? "prefix" : "allowed", "required");
        }
        if (note != null && note.length() > 200) {
            throw new InvalidInput("note", "tooLong", 200);
        }
        BigDecimal cost = Objects.requireNonNullElse(Amounts.parse("price", price), BigDecimal.ZERO);
        return new NumberRange(prefix, allowed, cost, Objects.requireNonNullElse(note, ""));
    }
}
