package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.simsite.modempool.database.Database;

/** The rules of sending, by holder. What is changed on one node holds on the others within two seconds. */
@ApplicationScoped
public class SendingRules {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final String PUT = "insert into pool.sending_rule (holder, weight, quiet_from, quiet_to, per_minute,"
            + " per_day, cost_per_day, phone_per_minute, phone_per_day, range_per_hour, most_parts, replies)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (holder) do update set weight = excluded.weight,"
            + " quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, per_minute = excluded.per_minute,"
            + " per_day = excluded.per_day, cost_per_day = excluded.cost_per_day,"
            + " phone_per_minute = excluded.phone_per_minute, phone_per_day = excluded.phone_per_day,"
            + " range_per_hour = excluded.range_per_hour, most_parts = excluded.most_parts, replies = excluded.replies";

    private record Read(SendingRule rule, Instant at) {}

    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected SendingRules() {}

    @Inject
    SendingRules(Database database) {
        this(database, Clock.systemUTC());
    }

    public SendingRules(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What holds for this holder: its own line over that of all. */
    public SendingRule of(String holder) {
        Instant now = clock.instant();
        Read known = read.get(holder);
        if (known != null && known.at().plus(FRESH).isAfter(now)) {
            return known.rule();
        }
        SendingRule rule = own(holder).over(own(OptOuts.ALL));
        read.put(holder, new Read(rule, now));
        return rule;
    }

    /** The line of this holder alone, or of all ({@link OptOuts#ALL}). */
    public SendingRule own(String holder) {
        return database.call(
                sql -> sql.first("select * from pool.sending_rule where holder = ?", SendingRule::of, holder)
                        .orElse(SendingRule.NONE));
    }

    /**
     * Sets the line of a holder, or of all.
     *
     * @throws IllegalArgumentException if a value is out of range; the message begins with the field's name
     */
    public void set(String holder, SendingRule rule) {
        RuleCheck.check(rule);
        database.run(sql -> sql.update(
                PUT,
                holder,
                rule.weight(),
                rule.quietFrom(),
                rule.quietTo(),
                rule.perMinute(),
                rule.perDay(),
                rule.costPerDay(),
                rule.phonePerMinute(),
                rule.phonePerDay(),
                rule.rangePerHour(),
                rule.mostParts(),
                rule.replies()));
        read.clear();
    }
}
