package org.simsite.modempool.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.simsite.modempool.database.Database;

/** How many parts of texts went out for a holder in a month of its own clock. */
@ApplicationScoped
public class MonthlyTexts {
    static final String SENT = "select coalesce(sum(parts), 0)::bigint as parts from pool.sent_count"
            + " where holder = ? and span = 'D' and start >= ?";

    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected MonthlyTexts() {}

    @Inject
    public MonthlyTexts(Database database) {
        this.database = database;
    }

    /** In the month that {@code now} lies in. */
    public long sent(String holder, ZoneId zone, Instant now) {
        return database.call(sql -> sql.first(SENT, row -> row.big("parts"), holder, month(zone, now)))
                .orElse(0L);
    }

    /** Whose texts went out lately. */
    public List<String> active(Duration lately, Instant now) {
        return database.call(sql -> sql.list(
                "select distinct holder from pool.sent_count where span = 'M' and start >= ?",
                row -> row.text("holder"),
                now.minus(lately)));
    }

    static Instant month(ZoneId zone, Instant now) {
        return now.atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
