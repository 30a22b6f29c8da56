package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.outbox.Ruling.Scope;

/** How much one phone, or numbers in a row, may get from one holder. */
record PhoneCaps(Sql sql, Passing text, SendingRule rule, Instant now) {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);
    /** Two automata answer each other within seconds. */
    private static final Duration EXCHANGE = Duration.ofMinutes(10);

    static final String TO_PHONE = "select count(*) as day, min(passed_at) as first_of_day,"
            + " count(*) filter (where passed_at > ?) as minute, min(passed_at) filter (where passed_at > ?) as first_of_minute,"
            + " count(*) filter (where automatic and passed_at > ?) as replies"
            + " from pool.outbound_sms where phone = ? and holder = ? and passed_at > ? and id <> ?";

    static final String TO_RANGE = "select count(*) as codes, min(passed_at) as first from pool.outbound_sms"
            + " where left(phone, -3) = left(?, -3) and holder = ? and passed_at > ? and priority = 0 and id <> ?";

    private record Sent(
            int day,
            @Nullable Instant firstOfDay,
            int minute,
            @Nullable Instant firstOfMinute,
            int replies) {
        static Sent of(Row row) throws SQLException {
            return new Sent(
                    row.number("day"),
                    row.instantOrNull("first_of_day"),
                    row.number("minute"),
                    row.instantOrNull("first_of_minute"),
                    row.number("replies"));
        }
    }

    Optional<Ruling> check() throws SQLException {
        Optional<Ruling> against = Optional.empty();
        if (rule.replies() != null || rule.phonePerMinute() != null || rule.phonePerDay() != null) {
            against = toPhone();
        }
        return against.isEmpty() && text.isCode() && rule.rangePerHour() != null ? toRange() : against;
    }

    private Optional<Ruling> toPhone() throws SQLException {
        Sent sent = sql.first(
                        TO_PHONE,
                        Sent::of,
                        now.minus(MINUTE),
                        now.minus(MINUTE),
                        now.minus(EXCHANGE),
                        text.phone(),
                        text.holder(),
                        now.minus(DAY),
                        text.id())
                .orElseThrow();
        if (text.automatic() && isReached(rule.replies(), sent.replies())) {
            noteLoop();
            return Optional.of(Ruling.refuse("reply_loop"));
        }
        if (isReached(rule.phonePerDay(), sent.day())) {
            return hold("phone_per_day", sent.firstOfDay(), DAY);
        }
        return isReached(rule.phonePerMinute(), sent.minute())
                ? hold("phone_per_minute", sent.firstOfMinute(), MINUTE)
                : Optional.empty();
    }

    private static boolean isReached(@Nullable Integer most, int sent) {
        return most != null && sent >= most;
    }

    private Optional<Ruling> hold(String reason, @Nullable Instant first, Duration within) {
        Instant until = (first == null ? now : first).plus(within);
        return Optional.of(Ruling.hold(reason, until, Scope.TEXT));
    }

    /** Who has codes sent to number after number is not somebody signing in. */
    private Optional<Ruling> toRange() throws SQLException {
        record Codes(int count, @Nullable Instant first) {}
        Codes codes = sql.first(
                        TO_RANGE,
                        row -> new Codes(row.number("codes"), row.instantOrNull("first")),
                        text.phone(),
                        text.holder(),
                        now.minus(HOUR),
                        text.id())
                .orElseThrow();
        return isReached(rule.rangePerHour(), codes.count())
                ? hold("code_range", codes.first(), HOUR)
                : Optional.empty();
    }

    private void noteLoop() throws SQLException {
        sql.update(
                "insert into pool.reply_loop as l (holder, phone, since, last, refused) values (?, ?, ?, ?, 1)"
                        + " on conflict (holder, phone) do update set last = excluded.last, refused = l.refused + 1",
                text.holder(),
                text.phone(),
                now,
                now);
    }
}
