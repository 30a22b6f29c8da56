package org.simsite.modempool.holder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.simsite.modempool.database.Database;
import org.simsite.modempool.sim.Sims;

/**
 * Lets a holder leave: its cards go back to the pool, its pairs are free for others, and nothing tells of it any more. The
 * program around the pool sees to it that a holder that leaves is suspended first, so that nothing new comes to be.
 */
@ApplicationScoped
public class Departures {
    /** Rows erased in one transaction: others wait for their locks. */
    private static final int BATCH = 1_000;

    private static final String BELONGINGS = "select"
            + " (select count(*) from pool.route where holder = ? and expired_at is null) as phones,"
            + " (select count(*) from pool.sim where holder = ?) as cards,"
            + " (select count(*) from pool.outbound_sms where holder = ? and state in ('HELD', 'QUEUED')) as waiting";

    private Database database;
    private Sims sims;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected Departures() {}

    @Inject
    public Departures(Database database, Sims sims) {
        this.database = database;
        this.sims = sims;
    }

    public Belongings belongings(String holder) {
        return database.call(sql -> sql.first(
                        BELONGINGS,
                        row -> new Belongings(row.number("phones"), row.number("cards"), row.number("waiting")),
                        holder,
                        holder,
                        holder)
                .orElseThrow());
    }

    /**
     * Erases some of what is left of the holder, and gives its cards back when there is no more. May be called again
     * after a crash at any point.
     *
     * @return whether nothing is left
     * @throws IllegalStateException while a modem has a text of its in hand: its outcome is known in a few minutes
     */
    public boolean leave(String holder) {
        long erased = database.call(
                sql -> sql.first("select pool.forget_some(?, ?) as erased", row -> row.big("erased"), holder, BATCH)
                        .orElseThrow());
        if (erased > 0) {
            return false;
        }
        int sending = database.call(sql -> sql.first(
                        "select count(*) as texts from pool.outbound_sms where holder = ?",
                        row -> row.number("texts"),
                        holder)
                .orElseThrow());
        if (sending > 0) {
            throw new IllegalStateException(sending + " texts are in the hands of modems");
        }
        cardsOf(holder).forEach(sims::release);
        return true;
    }

    private List<UUID> cardsOf(String holder) {
        return database.call(
                sql -> sql.list("select id from pool.sim where holder = ?", row -> row.uuid("id"), holder));
    }
}
