package org.simsite.modempool.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.database.Row;

/**
 * Hands texts that came in to their holders: each in one transaction with the mark that it is done. Any number of threads
 * and nodes may do so at once; texts of one sender over one SIM still go in order, one at a time.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 500;

    /** The oldest text that is due and has none of its sender before it: a text that waits lets none of hers pass. */
    private static final String NEXT =
            "select t.id, t.sim_id, t.sender, t.text, t.sent_at, t.attempts, t.handed_to, s.number"
                    + " from pool.inbound_text t join pool.sim s on s.id = t.sim_id"
                    + " where t.state = 'WAITING' and t.not_before <= ? and not exists (select 1 from pool.inbound_text e"
                    + " where e.state = 'WAITING' and e.sim_id = t.sim_id and e.sender = t.sender and e.id < t.id)"
                    + " order by t.id limit 1 for update of t skip locked";

    private Database database;
    private Placement placement;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Dispatcher() {}

    @Inject
    Dispatcher(Database database, Placement placement) {
        this(database, placement, Clock.systemUTC());
    }

    public Dispatcher(Database database, Placement placement, Clock clock) {
        this.database = database;
        this.placement = placement;
        this.clock = clock;
    }

    /** Hands on the next text; false if there is none that is due. */
    @ActivateRequestContext
    public boolean dispatchOne() {
        var claimed = new Claimed();
        try {
            return database.call(sql -> {
                Optional<WaitingText> next = sql.first(NEXT, Dispatcher::text, clock.instant());
                if (next.isPresent()) {
                    claimed.text = next;
                    placement.place(sql, next.get(), clock.instant());
                }
                return next.isPresent();
            });
        } catch (RuntimeException e) {
            WaitingText text = claimed.text.orElseThrow(() -> e);
            postpone(text, e);
            return true;
        }
    }

    /** Which text the transaction was about, for when it fails. */
    private static final class Claimed {
        Optional<WaitingText> text = Optional.empty();
    }

    private static WaitingText text(Row row) throws SQLException {
        String number = row.textOrNull("number");
        return new WaitingText(
                row.uuid("sim_id"),
                new InboundText(
                        row.uuid("id"),
                        row.text("sender"),
                        number == null ? "" : number,
                        row.text("text"),
                        row.instant("sent_at")),
                row.number("attempts"),
                row.textOrNull("handed_to"));
    }

    /** Nothing of the failed transaction holds: the text waits and comes again. */
    private void postpone(WaitingText text, RuntimeException fault) {
        UUID id = text.content().id();
        LOG.log(Level.WARNING, "inbound text " + id + " waits after try " + (text.attempts() + 1), fault);
        String reason = String.valueOf(fault.getMessage());
        Instant again = clock.instant().plus(pause(text.attempts()));
        database.run(sql -> sql.update(
                "update pool.inbound_text set attempts = attempts + 1, not_before = ?, reason = ?"
                        + " where id = ? and state = 'WAITING'",
                again,
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                id));
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Shows texts whose missing parts did not come in time. Returns how many. */
    public int placePartials(Duration patience) {
        return database.call(sql -> Partials.place(sql, clock.instant(), patience));
    }
}
