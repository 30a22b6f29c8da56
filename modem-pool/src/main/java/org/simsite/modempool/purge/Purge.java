package org.simsite.modempool.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Ids;
import org.simsite.modempool.database.Sql;

/**
 * Forgets texts that are settled, a batch at a time so that no worker waits for it. What waits, or what the operator has still
 * to place, stays whatever its age; so does the consent ledger, which goes with its holder only.
 */
@ApplicationScoped
public class Purge {
    private static final int BATCH = 1_000;
    /** Usage is shown by the month. */
    private static final int LEAST_DAYS = 32;
    /** Counts of a minute hold a limit for that minute. */
    private static final Duration MINUTES = Duration.ofDays(1);

    private static final Duration LOOPS = Duration.ofDays(30);

    /** Its parts go with it. */
    private static final String OUTBOX = "delete from pool.outbound_sms where id in (select id from pool.outbound_sms"
            + " where id < ? and state in ('SENT', 'DELIVERED', 'FAILED', 'EXPIRED', 'UNKNOWN')"
            + " order by id limit " + BATCH + " for update skip locked)";

    private static final String REPORTS = "delete from pool.delivery_report where id in ("
            + "select id from pool.delivery_report where id < ? order by id limit " + BATCH + ")";

    private static final String INBOX = "with gone as (select id from pool.inbound_text"
            + " where id < ? and state in ('PLACED', 'DISCARDED') order by id limit " + BATCH
            + " for update skip locked),"
            + " pdus as (delete from pool.inbound_sms where text_id in (select id from gone))"
            + " delete from pool.inbound_text where id in (select id from gone)";

    /** Parts that never became a text, and what could not be read. */
    private static final String FRAGMENTS = "delete from pool.inbound_sms where id in (select id from pool.inbound_sms"
            + " where id < ? and text_id is null order by id limit " + BATCH + ")";

    private Database database;
    private Duration kept;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Purge() {}

    @Inject
    Purge(Database database, @ConfigProperty(name = "simsite.keep-days", defaultValue = "400") int days) {
        this(database, Duration.ofDays(days), Clock.systemUTC());
    }

    /**
     * @param kept at least 32 days
     * @throws IllegalArgumentException if that is shorter
     */
    public Purge(Database database, Duration kept, Clock clock) {
        if (kept.toDays() < LEAST_DAYS) {
            throw new IllegalArgumentException("simsite.keep-days: at least " + LEAST_DAYS + ", not " + kept.toDays());
        }
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    /** Forgets a batch of each kind; true if there may be more. */
    public boolean run() {
        Instant now = clock.instant();
        UUID before = Ids.first(now.minus(kept));
        int most = 0;
        for (String statement : new String[] {OUTBOX, REPORTS, INBOX, FRAGMENTS}) {
            most = Math.max(most, database.call(sql -> sql.update(statement, before)));
        }
        database.run(sql -> forgetCounts(sql, now));
        return most == BATCH;
    }

    private void forgetCounts(Sql sql, Instant now) throws SQLException {
        sql.update("delete from pool.sent_count where span = 'M' and start < ?", now.minus(MINUTES));
        sql.update("delete from pool.sent_count where span = 'D' and start < ?", now.minus(kept));
        sql.update("delete from pool.reply_loop where last < ?", now.minus(LOOPS));
        sql.update("delete from pool.notice where seen_at < ?", now.minus(kept));
    }
}
