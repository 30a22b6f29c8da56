package org.simsite.modempool.outbox;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.outbox.LastCounts.Span;
import org.simsite.modempool.outbox.Ruling.Scope;

/** How much one holder may send a minute, a day and a month, and for how much money. */
record HolderCaps(Sql sql, Passing text, ZoneId zone, long perMonth, LastCounts last, Instant now) {
    /** Below this, or in the last tenth of a limit, modems take turns so that none goes over it. */
    private static final int SMALL = LastCounts.LARGE;

    private static final String SENT = "select span, sum(parts) as parts, sum(cost) as cost from pool.sent_count"
            + " where holder = ? and ((span = 'M' and start = ?) or (span = 'D' and start = ?)) group by span";

    private static final String COUNT = "insert into pool.sent_count as c (holder, span, start, sim_id, parts, cost)"
            + " values (?, 'M', ?, ?, ?, ?), (?, 'D', ?, ?, ?, ?) on conflict (holder, span, start, sim_id)"
            + " do update set parts = c.parts + excluded.parts, cost = c.cost + excluded.cost";

    private record Sum(int parts, BigDecimal cost) {
        static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);
    }

    private record Line(String span, Sum sum) {}

    private Instant minute() {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }

    private Instant today() {
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private Instant tomorrow() {
        return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant nextMonth() {
        return now.atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    Optional<Ruling> check(SendingRule rule, BigDecimal price) throws SQLException {
        Optional<Ruling> against = checkMonth();
        return against.isPresent() ? against : checkRule(rule, price);
    }

    private Optional<Ruling> checkMonth() throws SQLException {
        Instant month = MonthlyTexts.month(zone, now);
        if (perMonth == Long.MAX_VALUE || last.isFar(text.holder(), Span.MONTH, month, perMonth, now)) {
            return Optional.empty();
        }
        long sent = sentSince(month);
        if (perMonth < SMALL || sent >= perMonth * 0.9) {
            lock();
            sent = sentSince(month);
        }
        last.put(text.holder(), Span.MONTH, month, sent, now);
        return sent + text.parts() > perMonth
                ? Optional.of(Ruling.hold("tenant_per_month", nextMonth(), Scope.HOLDER))
                : Optional.empty();
    }

    private long sentSince(Instant month) throws SQLException {
        return sql.first(MonthlyTexts.SENT, row -> row.big("parts"), text.holder(), month)
                .orElse(0L);
    }

    /** Of this holder's texts only one asks at a time, until its transaction ends. */
    private void lock() throws SQLException {
        sql.first("select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> true, text.holder());
    }

    private Optional<Ruling> checkRule(SendingRule rule, BigDecimal price) throws SQLException {
        if (rule.perMinute() == null && rule.perDay() == null && rule.costPerDay() == null) {
            return Optional.empty();
        }
        Integer most = rule.perDay();
        boolean onlyDay = rule.perMinute() == null && rule.costPerDay() == null;
        if (onlyDay && most != null && last.isFar(text.holder(), Span.DAY, today(), most, now)) {
            return Optional.empty();
        }
        Map<String, Sum> sent = sent();
        if (isClose(rule, sent)) {
            lock();
            sent = sent();
        }
        Sum day = sent.getOrDefault("D", Sum.NOTHING);
        Sum lately = sent.getOrDefault("M", Sum.NOTHING);
        last.put(text.holder(), Span.DAY, today(), day.parts(), now);
        if (isOver(rule.perDay(), day)) {
            return Optional.of(Ruling.hold("tenant_per_day", tomorrow(), Scope.HOLDER));
        }
        BigDecimal ceiling = rule.costPerDay();
        if (ceiling != null && day.cost().add(cost(price)).compareTo(ceiling) > 0) {
            // A cheaper text may still go.
            return Optional.of(Ruling.hold("cost_ceiling", tomorrow(), Scope.TEXT));
        }
        Integer perMinute = rule.perMinute();
        return perMinute != null && isOver(perMinute, lately)
                ? Optional.of(
                        new Ruling("tenant_per_minute", minute().plus(Duration.ofMinutes(1)), Scope.HOLDER, perMinute))
                : Optional.empty();
    }

    /** A text of more parts than the whole limit goes when nothing else does. */
    private boolean isOver(@Nullable Integer limit, Sum sent) {
        return limit != null && sent.parts() > 0 && sent.parts() + text.parts() > limit;
    }

    private BigDecimal cost(BigDecimal price) {
        return price.multiply(BigDecimal.valueOf(text.parts()));
    }

    private static boolean isClose(SendingRule rule, Map<String, Sum> sent) {
        Sum day = sent.getOrDefault("D", Sum.NOTHING);
        Integer perDay = rule.perDay();
        boolean manyParts = perDay != null && (perDay < SMALL || day.parts() >= perDay * 0.9);
        return rule.perMinute() != null || rule.costPerDay() != null || manyParts;
    }

    private Map<String, Sum> sent() throws SQLException {
        List<Line> lines = sql.list(
                SENT,
                row -> new Line(row.text("span"), new Sum(row.number("parts"), row.decimal("cost"))),
                text.holder(),
                minute(),
                today());
        Map<String, Sum> sums = new HashMap<>();
        lines.forEach(line -> sums.put(line.span(), line.sum()));
        return sums;
    }

    void count(UUID sim, BigDecimal price) throws SQLException {
        sql.later(
                COUNT,
                text.holder(),
                minute(),
                sim,
                text.parts(),
                cost(price),
                text.holder(),
                today(),
                sim,
                text.parts(),
                cost(price));
    }
}
