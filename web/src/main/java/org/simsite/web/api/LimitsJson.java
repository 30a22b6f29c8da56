package org.simsite.web.api;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.outbox.SendingRule;
import org.simsite.tenancy.input.InvalidInput;

/**
 * What a tenant may send; an absent value is that of all tenants, and among those of all no limit.
 *
 * @param weight its share of a card that several wait for, 1 to 100
 * @param quietFrom by the receiver's clock, such as 21:00; the same as {@code quietTo} for no quiet hours
 * @param perMinute parts
 * @param perDay parts, by the tenant's own day
 * @param costPerDay by the prices of the number ranges
 * @param phonePerMinute texts to one phone
 * @param phonePerDay texts to one phone within 24 hours
 * @param rangePerHour one-time codes to numbers that differ in their last three digits only
 * @param mostParts of one text
 * @param replies automatic ones to one phone within ten minutes
 */
@Schema(name = "SendingLimits")
public record LimitsJson(
        @Nullable Integer weight,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable Integer perMinute,
        @Nullable Integer perDay,
        @Nullable String costPerDay,
        @Nullable Integer phonePerMinute,
        @Nullable Integer phonePerDay,
        @Nullable Integer rangePerHour,
        @Nullable Integer mostParts,
        @Nullable Integer replies) {

    public static LimitsJson of(SendingRule rule) {
        return new LimitsJson(
                rule.weight(),
                text(rule.quietFrom()),
                text(rule.quietTo()),
                rule.perMinute(),
                rule.perDay(),
                rule.costPerDay() == null ? null : rule.costPerDay().toPlainString(),
                rule.phonePerMinute(),
                rule.phonePerDay(),
                rule.rangePerHour(),
                rule.mostParts(),
                rule.replies());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** @throws InvalidInput naming the first value that is none */
    public SendingRule rule() {
        return new SendingRule(
                weight,
                time("quietFrom", quietFrom),
                time("quietTo", quietTo),
                perMinute,
                perDay,
                Amounts.parse("costPerDay", costPerDay),
                phonePerMinute,
                phonePerDay,
                rangePerHour,
                mostParts,
                replies);
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed) {
        try {
            return typed == null ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "timeOfDay");
        }
    }
}
