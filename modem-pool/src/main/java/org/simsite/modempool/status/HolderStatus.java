package org.simsite.modempool.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simsite.modempool.database.Database;

/** What one holder sees of the pool: its own numbers and texts, and nothing of others or of the cards themselves. */
@ApplicationScoped
public class HolderStatus {
    private static final String NUMBERS = "select s.number, s.holder is not null as own, count(r.phone) as phones"
            + " from pool.sim s left join pool.route r on r.sim_id = s.id and r.holder = ? and r.expired_at is null"
            + " and coalesce(r.moved_to = s.id, true)"
            + " where s.holder = ? or r.phone is not null group by s.id, s.number, s.holder"
            + " order by own desc, phones desc";

    private static final String STATES = "select state, count(*) as texts from pool.outbound_sms"
            + " where holder = ? and queued_at >= ? group by state order by texts desc";

    private static final String SENT =
            "select count(*) as texts from pool.outbound_sms where holder = ? and queued_at >= ? and sent_at is not null";

    private static final String RECEIVED =
            "select count(*) as texts from pool.inbound_text where holder = ? and placed_at >= ?";

    /**
     * A number its customers see.
     *
     * @param number absent where the card does not know its own
     * @param own whether the card is leased to the holder
     * @param phones how many customers see it
     */
    public record Number(@Nullable String number, boolean own, int phones) {}

    /** How many texts are in a state of the contract, such as {@code delivered}. */
    public record InState(String state, int texts) {}

    private Database database;

    @SuppressWarnings("NullAway.Init") // for the container's proxy
    protected HolderStatus() {}

    @Inject
    public HolderStatus(Database database) {
        this.database = database;
    }

    /** Its own numbers first, then those most of its customers see. */
    public List<Number> numbers(String holder) {
        return database.call(sql -> sql.list(
                NUMBERS,
                row -> new Number(row.textOrNull("number"), row.flag("own"), row.number("phones")),
                holder,
                holder));
    }

    /** The texts it has queued since then, by what became of them. */
    public List<InState> states(String holder, Instant since) {
        return database.call(sql -> sql.list(
                STATES,
                row -> new InState(row.text("state").toLowerCase(Locale.ROOT), row.number("texts")),
                holder,
                since));
    }

    public int sent(String holder, Instant since) {
        return count(SENT, holder, since);
    }

    public int received(String holder, Instant since) {
        return count(RECEIVED, holder, since);
    }

    private int count(String statement, String holder, Instant since) {
        return database.call(sql ->
                sql.first(statement, row -> row.number("texts"), holder, since).orElseThrow());
    }
}
