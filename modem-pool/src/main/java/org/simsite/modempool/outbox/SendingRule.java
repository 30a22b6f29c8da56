package org.simsite.modempool.outbox;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Row;

/**
 * What a holder may send, and when; null for no limit, or, in a holder's own line, for what holds for all.
 *
 * @param weight its share of a card that several wait for, 1 to 100
 * @param quietFrom where the receiver is, from then until {@code quietTo} only one-time codes go; equal times for none
 * @param perMinute parts of all its texts
 * @param perDay parts, by the holder's own day
 * @param costPerDay by the prices of the number ranges
 * @param phonePerMinute texts to one phone
 * @param phonePerDay texts to one phone within 24 hours
 * @param rangePerHour one-time codes to numbers that differ in their last three digits only
 * @param mostParts of one text
 * @param replies automatic ones to one phone within ten minutes
 */
public record SendingRule(
        @Nullable Integer weight,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable Integer perMinute,
        @Nullable Integer perDay,
        @Nullable BigDecimal costPerDay,
        @Nullable Integer phonePerMinute,
        @Nullable Integer phonePerDay,
        @Nullable Integer rangePerHour,
        @Nullable Integer mostParts,
        @Nullable Integer replies) {
    /** No limit of any kind. */
    public static final SendingRule NONE =
            new SendingRule(null, null, null, null, null, null, null, null, null, null, null);

    static SendingRule of(Row row) throws SQLException {
        return new SendingRule(
                row.numberOrNull("weight"),
                row.timeOrNull("quiet_from"),
                row.timeOrNull("quiet_to"),
                row.numberOrNull("per_minute"),
                row.numberOrNull("per_day"),
                row.decimalOrNull("cost_per_day"),
                row.numberOrNull("phone_per_minute"),
                row.numberOrNull("phone_per_day"),
                row.numberOrNull("range_per_hour"),
                row.numberOrNull("most_parts"),
                row.numberOrNull("replies"));
    }

    /** This line where it says something, else the other. */
    SendingRule over(SendingRule all) {
        return new SendingRule(
                or(weight, all.weight),
                quietFrom == null ? all.quietFrom : quietFrom,
                quietTo == null ? all.quietTo : quietTo,
                or(perMinute, all.perMinute),
                or(perDay, all.perDay),
                costPerDay == null ? all.costPerDay : costPerDay,
                or(phonePerMinute, all.phonePerMinute),
                or(phonePerDay, all.phonePerDay),
                or(rangePerHour, all.rangePerHour),
                or(mostParts, all.mostParts),
                or(replies, all.replies));
    }

    private static @Nullable Integer or(@Nullable Integer own, @Nullable Integer other) {
        return own == null ? other : own;
    }

    int share() {
        return weight == null ? 1 : weight;
    }

    /** The same with other quiet hours; null for both to take those of all. */
    public SendingRule withQuiet(@Nullable LocalTime from, @Nullable LocalTime to) {
        return new SendingRule(
                weight,
                from,
                to,
                perMinute,
                perDay,
                costPerDay,
                phonePerMinute,
                phonePerDay,
                rangePerHour,
                mostParts,
                replies);
    }
}
