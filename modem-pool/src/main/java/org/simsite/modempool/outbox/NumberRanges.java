package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.simsite.modempool.database.Database;

/**
 * Whereto texts may go and what a part costs there: of the ranges a number is in, the longest counts. A holder's own ranges
 * only forbid more. What is changed on one node holds on the others within two seconds.
 */
@ApplicationScoped
public class NumberRanges {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Pattern PREFIX = Pattern.compile("\\+[0-9]{0,14}");
    private static final int MOST = 10_000;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000);

    private record Read(Map<String, NumberRange> ranges, Instant at) {}

    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected NumberRanges() {}

    @Inject
    NumberRanges(Database database) {
        this(database, Clock.systemUTC());
    }

    public NumberRanges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean allows(String holder, String phone) {
        return find(OptOuts.ALL, phone).map(NumberRange::allowed).orElse(true)
                && find(holder, phone).map(NumberRange::allowed).orElse(true);
    }

    BigDecimal price(String phone) {
        return find(OptOuts.ALL, phone).map(NumberRange::price).orElse(BigDecimal.ZERO);
    }

    private Optional<NumberRange> find(String holder, String phone) {
        Map<String, NumberRange> ranges = ranges(holder);
        for (int end = ranges.isEmpty() ? 0 : phone.length(); end > 0; end--) {
            NumberRange range = ranges.get(phone.substring(0, end));
            if (range != null) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    private Map<String, NumberRange> ranges(String holder) {
        Instant now = clock.instant();
        Read known = read.get(holder);
        if (known == null || !known.at().plus(FRESH).isAfter(now)) {
            Map<String, NumberRange> ranges = new HashMap<>();
            list(holder).forEach(range -> ranges.put(range.prefix(), range));
            known = new Read(ranges, now);
            read.put(holder, known);
        }
        return known.ranges();
    }

    /** The ranges of a holder, or of all ({@link OptOuts#ALL}), by prefix. */
    public List<NumberRange> list(String holder) {
        return database.call(sql -> sql.list(
                "select prefix, allowed, price, note from pool.number_range where holder = ? order by prefix",
                row -> new NumberRange(row.text("prefix"), row.flag("allowed"), row.decimal("price"), row.text("note")),
                holder));
    }

    /**
     * Replaces the ranges of a holder, or of all.
     *
     * @throws IllegalArgumentException if one is none, or there are too many; the message begins with the field's name
     */
    public void replace(String holder, List<NumberRange> ranges) {
        if (ranges.size() > MOST) {
            throw new IllegalArgumentException("ranges: at most " + MOST);
        }
        ranges.forEach(NumberRanges::check);
        database.run(sql -> {
            sql.update("delete from pool.number_range where holder = ?", holder);
            for (NumberRange range : ranges) {
                sql.update(
                        "insert into pool.number_range (holder, prefix, allowed, price, note) values (?, ?, ?, ?, ?)"
                                + " on conflict (holder, prefix) do update set allowed = excluded.allowed,"
                                + " price = excluded.price, note = excluded.note",
                        holder,
                        range.prefix(),
                        range.allowed(),
                        range.price(),
                        range.note());
            }
        });
        read.clear();
    }

    private static void check(NumberRange range) {
        if (!PREFIX.matcher(range.prefix()).matches()) {
            throw new IllegalArgumentException("prefix: a plus and at most 14 digits");
        }
        if (range.price().signum() < 0 || range.price().compareTo(DEAREST) > 0) {
            throw new IllegalArgumentException("price: 0 to " + DEAREST);
        }
    }
}
