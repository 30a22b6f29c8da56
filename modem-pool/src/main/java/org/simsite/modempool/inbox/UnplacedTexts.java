package org.simsite.modempool.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.simsite.modempool.PhoneNumber;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;
import org.simsite.modempool.database.Sql;
import org.simsite.modempool.route.RouteBook;

/** The operator's hand on what nobody could place. */
@ApplicationScoped
public class UnplacedTexts {
    private static final int LONGEST_REASON = 200;

    /** What hangs: asked, with nobody to ask, or in vain so far. */
    private static final String HANGING = " (state in ('ASKED', 'UNPLACED') or (state = 'WAITING' and attempts > 0))";

    /** The text and what else of hers waits for the same answer; not one whose beginning has a holder already. */
    private static final String HERS = "select t.id, t.sim_id, t.sender, t.text, t.sent_at, t.attempts,"
            + " coalesce(s.number, '') as number from pool.inbound_text t join pool.sim s on s.id = t.sim_id"
            + " where (t.sim_id, t.sender) = (select sim_id, sender from pool.inbound_text where id = ? and" + HANGING
            + ")"
            + " and t.handed_to is null and (t.id = ? or t.state = 'ASKED') order by t.id for update of t";

    private Database database;
    private RouteBook routes;
    private InboundReceiver receiver;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected UnplacedTexts() {}

    @Inject
    UnplacedTexts(Database database, RouteBook routes, InboundReceiver receiver) {
        this(database, routes, receiver, Clock.systemUTC());
    }

    public UnplacedTexts(Database database, RouteBook routes, InboundReceiver receiver, Clock clock) {
        this.database = database;
        this.routes = routes;
        this.receiver = receiver;
        this.clock = clock;
    }

    /**
     * Hands a text to a holder, and with it what else the sender was asked about. The pair becomes the holder's if it is
     * nobody's, so that her next texts find it.
     *
     * @return how many texts went
     * @throws NoSuchElementException if no such text hangs, maybe since a moment
     */
    public int place(UUID id, String holder) {
        return database.call(sql -> {
            Instant now = clock.instant();
            List<WaitingText> texts = sql.list(HERS, UnplacedTexts::text, id, id);
            if (texts.isEmpty()) {
                throw unknown(id);
            }
            claim(texts.getFirst(), holder, now);
            for (WaitingText text : texts) {
                receiver.receive(holder, text.content());
                Placement.mark(sql, text, "PLACED", holder, "by_operator", now);
            }
            return texts.size();
        });
    }

    private void claim(WaitingText text, String holder, Instant now) {
        if (PhoneNumber.isE164(text.sender())
                && routes.holders(text.sender(), text.sim()).isEmpty()) {
            routes.claim(text.sender(), text.sim(), holder, now);
        }
    }

    /**
     * Puts a text, or octets that are none, away for good: they stay in the table with the reason.
     *
     * @param reason 1 to 200 characters
     * @throws NoSuchElementException if no such text hangs, maybe since a moment
     * @throws IllegalArgumentException if the reason is missing or too long; the message begins with {@code reason}
     */
    public void discard(UUID id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: 1 to " + LONGEST_REASON + " characters");
        }
        database.run(sql -> {
            if (discard(sql, id, reason) == 0) {
                throw unknown(id);
            }
        });
    }

    private static int discard(Sql sql, UUID id, String reason) throws SQLException {
        int texts = sql.update(
                "update pool.inbound_text set state = 'DISCARDED', reason = ? where id = ? and" + HANGING, reason, id);
        return texts > 0
                ? texts
                : sql.update(
                        "update pool.inbound_sms set discarded = ? where id = ? and reason is not null and discarded is null",
                        reason,
                        id);
    }

    private static WaitingText text(Row row) throws SQLException {
        return new WaitingText(
                row.uuid("sim_id"),
                new InboundText(
                        row.uuid("id"),
                        row.text("sender"),
                        row.text("number"),
                        row.text("text"),
                        row.instant("sent_at")),
                row.number("attempts"),
                null);
    }

    private static NoSuchElementException unknown(UUID id) {
        return new NoSuchElementException("no text " + id + " waits to be placed");
    }
}
