package org.simsite.modempool.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Ids;
import org.simsite.modempool.outbox.Priority;

/** What waits and for whom, and how sending went of late. Reads only. */
@ApplicationScoped
public class QueueStatus {
    private static final int MOST = 100;
    private static final Duration LATELY = Duration.ofHours(1);

    private static final String QUEUES = "select holder, priority, count(*) as texts, min(queued_at) as oldest,"
            + " count(*) filter (where state = 'HELD') as held, max(reason) filter (where state = 'HELD') as reason"
            + " from pool.outbound_sms where state in ('QUEUED', 'HELD')"
            + " group by holder, priority order by priority, oldest limit " + MOST;

    private static final String FAILURES = "select coalesce(reason, 'other') as reason, count(*) as texts"
            + " from pool.outbound_sms where state in ('FAILED', 'UNKNOWN', 'EXPIRED') and id > ? and queued_at >= ?"
            + " group by 1 order by 2 desc limit " + MOST;

    /**
     * One holder's texts of one priority.
     *
     * @param held how many of them are held
     * @param reason why one of these is
     */
    public record Queue(
            String holder,
            Priority priority,
            int texts,
            Instant oldest,
            int held,
            @Nullable String reason) {}

    /** How many texts did not go out, by the short name of the reason. */
    public record Failures(String reason, int texts) {}

    private Database database;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected QueueStatus() {}

    @Inject
    QueueStatus(Database database) {
        this(database, Clock.systemUTC());
    }

    public QueueStatus(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The most urgent first, then whose wait longest; at most 100. */
    public List<Queue> queues() {
        return database.call(sql -> sql.list(
                QUEUES,
                row -> new Queue(
                        row.text("holder"),
                        Priority.values()[row.number("priority")],
                        row.number("texts"),
                        row.instant("oldest"),
                        row.number("held"),
                        row.textOrNull("reason"))));
    }

    /** Of the texts queued in the last hour. */
    public List<Failures> failures() {
        Instant from = clock.instant().minus(LATELY);
        return database.call(sql -> sql.list(
                FAILURES, row -> new Failures(row.text("reason"), row.number("texts")), Ids.first(from), from));
    }
}
