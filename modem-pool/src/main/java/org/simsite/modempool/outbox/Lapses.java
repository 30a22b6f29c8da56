package org.simsite.modempool.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.simsite.modempool.database.Sql;

/** Ends what time ended, so that no text stays in between for ever. */
final class Lapses {
    /** A worker hands over a part within two minutes, whatever the modem does; after this time there is no worker. */
    private static final Duration NO_WORKER = Duration.ofMinutes(5);

    private static final int BATCH = 1_000;

    /** What a text waited for is why it came too late. */
    private static final String EXPIRE = "update pool.outbound_sms o set state = 'EXPIRED', reason = coalesce(o.reason,"
            + " (select case when s.held_until > ? then s.held_reason when not exists (select 1 from pool.modem m"
            + " where m.sim_id = s.id and m.state = 'READY') then 'modem_not_ready' end"
            + " from pool.sim s where s.id = o.sim_id), 'too_late')"
            + " where o.state in ('HELD', 'QUEUED') and o.expires_at <= ?";

    private static final String ABANDONED = "select o.id from pool.outbound_sms o where o.state = 'SENDING'"
            + " and coalesce(o.claimed_at, o.queued_at) < ? and not exists (select 1 from pool.outbound_part p"
            + " where p.text_id = o.id and greatest(p.submitted_at, p.sent_at) >= ?) for update skip locked";

    /** Handed over and never answered for: only the network's report can tell, or the modem's memory if it comes back. */
    private static final String UNDECIDED = "update pool.outbound_sms o set state = 'UNKNOWN', reason = 'modem_lost'"
            + " where o.id = ? and exists (select 1 from pool.outbound_part p where p.text_id = o.id"
            + " and p.state in ('STORED', 'SUBMITTED', 'UNKNOWN'))";

    /** The network never said what became of it. */
    private static final String UNREPORTED = "update pool.outbound_sms set state = 'UNKNOWN', reason = 'no_report'"
            + " where id in (select id from pool.outbound_sms where state = 'SENT' and sent_at < ?"
            + " order by sent_at limit " + BATCH + " for update skip locked)";

    private Lapses() {}

    /** Ends texts that nobody wants any more, and those whose report will not come; returns how many. */
    static int expire(Sql sql, Instant now) throws SQLException {
        return sql.update(EXPIRE, now, now) + sql.update(UNREPORTED, now.minus(Deliveries.LONGEST));
    }

    /** Settles texts whose worker is gone: what was not handed over waits for another; returns how many. */
    static int settle(Sql sql, Instant now) throws SQLException {
        Instant since = now.minus(NO_WORKER);
        List<UUID> texts = sql.list(ABANDONED, row -> row.uuid("id"), since, since);
        for (UUID text : texts) {
            if (sql.update(UNDECIDED, text) == 0) {
                new Progress(sql, text, now).end();
            }
        }
        return texts.size();
    }
}
